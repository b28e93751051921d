package io.recourse.forecast.web;

import io.recourse.common.Problem;
import io.recourse.forecast.AskForecast;
import io.recourse.forecast.Forecast;
import io.recourse.web.ProblemWords;
import java.time.Clock;
import java.util.UUID;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** The load of a draft, shown beside it; asked for and followed there. */
@Controller
@RequestMapping("/studio/drafts/{draft}/load")
@PreAuthorize(ForecastApi.READERS)
class ForecastPage {

  private final AskForecast forecasts;
  private final ProblemWords words;
  private final Clock clock;

  ForecastPage(AskForecast forecasts, ProblemWords words, Clock clock) {
    this.forecasts = forecasts;
    this.words = words;
    this.clock = clock;
  }

  @GetMapping
  String show(@PathVariable UUID draft, Model page) {
    Forecast newest = forecasts.newestOf(draft).orElse(null);
    page.addAttribute("draft", draft);
    page.addAttribute("load", newest);
    page.addAttribute("running", newest != null && newest.isRunning(clock.instant()));
    page.addAttribute("stale", newest != null && forecasts.isStale(newest));
    return "forecast/load :: load";
  }

  @PostMapping
  String ask(@PathVariable UUID draft, Model page) {
    try {
      var unused = forecasts.ask(draft);
    } catch (Problem refused) {
      page.addAttribute("refused", words.said(refused));
    }
    return show(draft, page);
  }
}
