package io.recourse.evidence;

import io.recourse.common.CaseNumber;
import io.recourse.common.DomainEvent;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/** What the trail keeps of a file: its id, type and fingerprint. */
final class EvidenceEvents {

  private EvidenceEvents() {}

  static DomainEvent added(Evidence evidence, CaseNumber number) {
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("evidence", evidence.id().toString());
    data.put("item", evidence.item());
    data.put("mediaType", evidence.mediaType());
    data.put("size", evidence.size());
    data.put("sha256", HexFormat.of().formatHex(evidence.sha256()));
    data.values().removeIf(Objects::isNull);
    return DomainEvent.of(
        number, "EvidenceAdded", "Evidence of type " + evidence.mediaType() + " was added.", data);
  }

  static byte[] sha256(byte[] bytes) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(bytes);
    } catch (NoSuchAlgorithmException missing) {
      throw new IllegalStateException(missing);
    }
  }
}
