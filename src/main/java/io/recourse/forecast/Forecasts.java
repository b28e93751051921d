package io.recourse.forecast;

import java.util.Optional;
import java.util.UUID;

/** Where forecasts are kept. */
public interface Forecasts {

  void begin(Forecast begun, String base, String content);

  Optional<Forecast> newestOf(UUID draft);

  Optional<Asked> asked(UUID id);

  /** Keeps what was found; a second time changes nothing. */
  void end(Forecast done);

  /**
   * What was asked.
   *
   * @param base the text of the deployed version
   */
  record Asked(Forecast forecast, String base, String content) {}
}
