package io.recourse.cases;

import io.recourse.common.CaseNumber;
import io.recourse.common.DomainEvent;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** What the trail keeps of a file: its id, type and fingerprint. */
final class EvidenceEvents {

  private EvidenceEvents() {}

  static DomainEvent added(Evidence evidence, CaseNumber number) {
    return DomainEvent.of(
        number,
        "EvidenceAdded",
        "Evidence of type " + evidence.mediaType() + " was added.",
        CaseEvents.data("evidence", evidence.id())
            .and("item", evidence.item())
            .and("mediaType", evidence.mediaType())
            .and("size", evidence.size())
            .and("sha256", HexFormat.of().formatHex(evidence.sha256()))
            .values);
  }

  static byte[] sha256(byte[] bytes) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(bytes);
    } catch (NoSuchAlgorithmException missing) {
      throw new IllegalStateException(missing);
    }
  }
}
