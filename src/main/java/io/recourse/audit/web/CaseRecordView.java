package io.recourse.audit.web;

import com.fasterxml.jackson.annotation.JsonRawValue;
import io.recourse.audit.AttestedProof;
import io.recourse.audit.CaseRecord;
import java.util.List;
import java.util.Map;

/** The whole file of a case as the API shows it. */
record CaseRecordView(
    String number,
    List<EventView> events,
    List<Map<String, Object>> receipts,
    List<Map<String, Object>> messages,
    List<Map<String, Object>> money,
    List<Map<String, Object>> credit,
    List<CaseRecord.Model> models,
    ProofView conformity) {

  /** The proof with its hash, that stands on the chain too. */
  record ProofView(@JsonRawValue String document, String sha256) {}

  static CaseRecordView of(CaseRecord it, AttestedProof proof) {
    List<EventView> events = it.events().stream().map(EventView::of).toList();
    return new CaseRecordView(
        it.number(),
        events,
        it.receipts(),
        it.messages(),
        it.money(),
        it.credit(),
        it.models(),
        new ProofView(proof.document(), proof.sha256()));
  }
}
