package io.recourse.defects;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Map;

/**
 * How one article came back; all numbers are pieces (RET-07).
 *
 * @param sold in orders placed in the same time; 0 where none was, though older ones came back
 * @param returned asked for back, for whatever reason
 * @param faulty of these, for a reason that speaks of the article
 * @param reasons pieces by reason code, the commonest first
 */
public record ArticleReturns(
    String sku, String name, long sold, long returned, long faulty, Map<String, Long> reasons) {

  /** Faulty of the pieces sold, in tenths of a percent; null where nothing was sold. */
  @JsonProperty
  public Long faultPermille() {
    return sold == 0 ? null : Math.round(1000.0 * faulty / sold);
  }
}
