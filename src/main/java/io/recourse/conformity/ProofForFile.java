package io.recourse.conformity;

import io.recourse.audit.CaseProof;
import io.recourse.common.CaseNumber;
import io.recourse.conformity.Conformity.Proven;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The proof as it goes into the file of the case; what depends on the hour is left out. */
@Component
class ProofForFile implements CaseProof {

  private final ProveConformity prove;

  ProofForFile(ProveConformity prove) {
    this.prove = prove;
  }

  @Override
  public Map<String, ?> of(CaseNumber number) {
    Conformity proof = prove.of(number);
    List<Map<String, Object>> duties = proof.duties().stream().map(ProofForFile::told).toList();
    Map<String, Object> told = new LinkedHashMap<>();
    told.put("case", number.value());
    told.put("policyVersion", proof.policyVersion());
    told.put("noLaw", proof.noLaw() == null ? null : proof.noLaw().why());
    told.put("held", proof.isHeld());
    told.put("duties", duties);
    return told;
  }

  private static Map<String, Object> told(Proven duty) {
    Map<String, Object> told = new LinkedHashMap<>();
    told.put("pack", duty.rule().pack());
    told.put("rule", duty.rule().key());
    told.put("inForceFrom", duty.rule().effectiveFrom());
    told.put("inForceTo", duty.rule().effectiveTo());
    told.put("ground", duty.rule().ground());
    told.put("source", duty.rule().source());
    told.put("kind", duty.kind());
    told.put("state", duty.state());
    told.put("judgedBy", duty.why());
    told.put("dueAt", duty.dueAt());
    told.put("doneAt", duty.at());
    told.put("entry", duty.proof());
    return told;
  }
}
