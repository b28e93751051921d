package io.recourse.feed;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.Map;

/**
 * One event as the shop is told it.
 *
 * @param id the same however often it is told
 * @param type its name in the catalogue, docs/events.md
 * @param caseNumber none where it belongs to no case
 * @param seq its place among the events of its case, without gaps in the whole trail; not every
 *     event of the trail is told
 * @param data ids and scalars; nothing that staff wrote or who of them acted
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record FeedEvent(
    @Schema(example = "RC-000042-17") String id,
    Instant at,
    @Schema(example = "refund.settled") String type,
    @JsonProperty("case") @Schema(example = "RC-000042") String caseNumber,
    @Schema(example = "ORD-1001") String order,
    @Schema(example = "17") int seq,
    Map<String, Object> data) {

  /** What keeps its order: the case, else the order, else nothing but itself. */
  String lane() {
    if (caseNumber != null) {
      return caseNumber;
    }
    return order == null ? id : order;
  }
}
