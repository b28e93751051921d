package io.recourse.casefile.web;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import io.recourse.casefile.CaseFile;
import io.recourse.casefile.Settlement;
import io.recourse.cases.RatingMarks;
import io.recourse.orders.Address;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * The JSON of one case (contract v1).
 *
 * @param ofLine what only the case's own line tells, each under its own name
 */
record CaseJson(
    String number,
    String type,
    String status,
    String standing,
    String phase,
    String channel,
    String language,
    String subject,
    String text,
    CustomerJson customer,
    String customerId,
    OrderJson order,
    String orderNumber,
    List<LineJson> lines,
    String owner,
    String team,
    int priority,
    String category,
    List<ClockJson> clocks,
    List<ShipmentJson> shipments,
    List<CaseFile.Surplus> surplus,
    List<EvidenceJson> evidence,
    Settlement settlement,
    String nextActor,
    NextJson next,
    ProcessJson processDefinition,
    String policyVersion,
    String statutePack,
    String returnMethod,
    String ground,
    int reopenedCount,
    int contactCount,
    Integer satisfaction,
    RatingMarks marks,
    Instant openedAt,
    Instant closedAt,
    RelatedJson parent,
    List<RelatedJson> children,
    int version,
    @JsonAnyGetter Map<String, Object> ofLine) {

  record CustomerJson(
      String id,
      String name,
      String email,
      String language,
      String country,
      String level,
      String person) {}

  record OrderJson(String number, Instant placedAt, Instant deliveredAt, String currency) {}

  record LineJson(
      int item,
      int line,
      String sku,
      String name,
      int quantity,
      int approvedQuantity,
      int receivedQuantity,
      int acceptedQuantity,
      String reason,
      String subReason,
      String note,
      String serial,
      String decision,
      String goods,
      String money,
      String remedy,
      String remedyAsked,
      String exchangeSku,
      String grade,
      String disposition,
      String inspectionNote,
      String ground) {}

  record ClockJson(
      String name,
      String party,
      Instant startedAt,
      Instant dueAt,
      String state,
      String defaultOutcome,
      String legalGround,
      String kind,
      Instant endedAt,
      Long leftMinutes,
      List<PauseJson> pauses) {}

  /**
   * A stretch in which a work clock rested; {@code to} is null while it does. One by hand says in
   * words why, by whom, and until when it rests at most.
   */
  record PauseJson(
      Instant from, Instant to, String reason, String owner, boolean byHand, Instant until) {}

  /** Pieces of one article in a parcel. */
  record PackedJson(String sku, String name, int quantity) {}

  /**
   * Proof of delivery: when and where, by whose word ({@code WEBHOOK}, {@code POLL}, {@code STAFF})
   * and under which id of theirs.
   */
  record ProofJson(Instant at, String location, String source, String reference) {}

  record ShipmentJson(
      String trackingNumber,
      String carrier,
      String direction,
      String method,
      String status,
      Instant statusAt,
      String location,
      Instant sendBy,
      String labelUrl,
      Address shipTo,
      List<PackedJson> items,
      ProofJson proof,
      String replacedBy) {}

  record EvidenceJson(
      UUID id,
      Integer item,
      String fileName,
      String mediaType,
      long size,
      String url,
      Instant at) {}

  /** A case above or below, by the kind of the link. */
  record RelatedJson(String number, String kind, String type, String status) {}

  record NextJson(String actor, String step, Instant dueAt, String defaultOutcome) {}

  record ProcessJson(String key, int version) {}
}
