package io.recourse.operate;

import io.recourse.common.Stretch;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Port to what people do beside the flow, and to the steps that they go round. */
public interface Drifts {

  /**
   * A step with its acts of one week, and a week's before. A case counts once, however often people
   * acted on it; so does what one of them moved at one click.
   */
  record Busy(String process, String element, int acts, BigDecimal usual) {}

  /** Keeps the acts of a stretch of the trail. */
  void note(Stretch stretch);

  /**
   * Steps above the threshold that were drawn before this week, of which nobody was told within a
   * week, or is told still.
   */
  List<Busy> above(DriftThreshold threshold, Instant now);

  void add(Busy step, Instant now);

  /** The newest first. */
  List<Drift> open();

  /** The newest first; at most 100. */
  List<Drift> answered();

  Optional<Drift> find(long id);

  /**
   * @return whether it was open until then
   */
  boolean answer(long id, String by, String words, Instant at);

  /** The acts of the seven days up to then, the newest first; at most 200. */
  List<ActBesideFlow> acts(Drift drift);

  /** As a lead said last. */
  DriftThreshold threshold();

  void keep(DriftThreshold threshold);

  void forgetBefore(Instant at);
}
