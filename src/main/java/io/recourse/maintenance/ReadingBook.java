package io.recourse.maintenance;

import io.recourse.common.CaseNumber;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

/** Thresholds, readings, and the cases that were opened for them. */
public interface ReadingBook {

  /** Only one transaction at a time judges readings of this unit. */
  void hold(String unitKey);

  /** Of one article, the lowest first. */
  List<Threshold> thresholds(String sku);

  /** Takes the place of those of the article and metric. */
  void replace(String sku, String metric, List<Threshold> thresholds);

  /** False when a reading of this moment is kept already. */
  boolean keep(String unitKey, Reading reading);

  /** Whether none of the same metric was taken later. */
  boolean isLatest(String unitKey, Reading reading);

  /** The newest first, taken before this moment; more where several were taken at the last one. */
  List<Reading> of(String unitKey, Instant before, int limit);

  /** Marks the threshold as answered for this unit; false when it was, and was not armed again. */
  boolean answer(String unitKey, String metric, BigDecimal atLeast);

  /** It opens another case when it is reached again. */
  void rearm(String unitKey, String metric, BigDecimal atLeast, Instant at);

  void openedFor(String unitKey, String metric, BigDecimal atLeast, CaseNumber number);
}
