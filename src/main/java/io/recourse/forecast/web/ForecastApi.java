package io.recourse.forecast.web;

import io.recourse.common.Problem;
import io.recourse.forecast.AskForecast;
import io.recourse.forecast.Forecast;
import java.net.URI;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The load of a draft over HTTP. */
@RestController
@RequestMapping("/api/v1/models/drafts/{draft}/load")
@PreAuthorize(ForecastApi.READERS)
class ForecastApi {

  static final String READERS = "hasAnyRole('OWNER', 'LEAD')";

  private final AskForecast forecasts;

  ForecastApi(AskForecast forecasts) {
    this.forecasts = forecasts;
  }

  /**
   * @param stale whether the draft was changed since
   */
  record Told(boolean done, boolean stale, Forecast load) {}

  @PostMapping
  ResponseEntity<Told> ask(@PathVariable UUID draft) {
    var unused = forecasts.ask(draft);
    return ResponseEntity.accepted()
        .location(URI.create("/api/v1/models/drafts/" + draft + "/load"))
        .body(load(draft));
  }

  @GetMapping
  Told load(@PathVariable UUID draft) {
    Forecast newest =
        forecasts.newestOf(draft).orElseThrow(() -> Problem.notFound("forecast.none"));
    return new Told(newest.isDone(), forecasts.isStale(newest), newest);
  }
}
