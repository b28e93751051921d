package io.recourse.audit.web;

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
    List<CaseRecord.Model> models) {

  static CaseRecordView of(CaseRecord it) {
    List<EventView> events = it.events().stream().map(EventView::of).toList();
    return new CaseRecordView(
        it.number(), events, it.receipts(), it.messages(), it.money(), it.credit(), it.models());
  }
}
