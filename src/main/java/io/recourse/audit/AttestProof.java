package io.recourse.audit;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.recourse.common.CaseNumber;
import io.recourse.common.DomainEvent;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Before the file of a case is handed out, the hash of its proof goes onto the chain, so that it is
 * sealed like everything there; once for each proof that differs from the last (LAW-01, LAW-04).
 */
@Service
public class AttestProof {

  private static final String TYPE = "ConformityProved";

  private final CaseProof proof;
  private final CaseRecords records;
  private final ApplicationEventPublisher events;

  AttestProof(CaseProof proof, CaseRecords records, ApplicationEventPublisher events) {
    this.proof = proof;
    this.records = records;
    this.events = events;
  }

  /**
   * @throws io.recourse.common.Problem NOT_FOUND for no case
   */
  @Transactional
  public AttestedProof of(CaseNumber number) {
    String document = CanonicalJson.of(proof.of(number));
    String hash = hash(document);
    if (!records.says(number.value(), TYPE, "sha256", hash)) {
      events.publishEvent(
          DomainEvent.of(
              number,
              TYPE,
              "How the case stands against the law was handed out.",
              Map.of("sha256", hash)));
    }
    return new AttestedProof(document, hash);
  }

  private static String hash(String document) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(document.getBytes(UTF_8));
      return HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256", e);
    }
  }
}
