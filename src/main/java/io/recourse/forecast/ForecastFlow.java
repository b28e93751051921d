package io.recourse.forecast;

import java.util.UUID;

/** Port to the process that foresees the load. */
public interface ForecastFlow {

  void begin(UUID forecast);
}
