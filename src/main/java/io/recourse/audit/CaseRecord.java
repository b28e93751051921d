package io.recourse.audit;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * The whole file of one case.
 *
 * @param messages who wrote when through what, never the words
 * @param money refunds with their ledger entries, in minor units
 * @param credit movements of store credit that the case caused, in minor units
 */
public record CaseRecord(
    String number,
    List<ChainedEvent> events,
    List<Map<String, Object>> receipts,
    List<Map<String, Object>> messages,
    List<Map<String, Object>> money,
    List<Map<String, Object>> credit,
    List<Model> models) {

  /**
   * A model version that the case followed.
   *
   * @param name as it is drawn
   * @param sha256 of its XML, in hex
   */
  public record Model(
      String process,
      String name,
      int version,
      String deployment,
      Instant deployedAt,
      String sha256) {}
}
