package io.recourse.scenarios.web;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.recourse.scenarios.KeepScenarios;
import io.recourse.scenarios.RunScenarios;
import io.recourse.scenarios.Scenario;
import io.recourse.scenarios.ScenarioRun;
import io.recourse.scenarios.TakeScenario;
import io.recourse.scenarios.Wanted;
import io.recourse.scenarios.Way;
import io.recourse.web.ProblemWords;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Scenarios of a model over HTTP: kept, changed, removed, asked. */
@RestController
@RequestMapping("/api/v1/models/{key}/scenarios")
@PreAuthorize("hasAnyRole('OWNER', 'LEAD')")
class ScenariosApi {

  private final KeepScenarios keep;
  private final RunScenarios run;
  private final TakeScenario take;
  private final ProblemWords words;

  ScenariosApi(KeepScenarios keep, RunScenarios run, TakeScenario take, ProblemWords words) {
    this.keep = keep;
    this.run = run;
    this.take = take;
    this.words = words;
  }

  /**
   * @param version what was looked at, for a change
   * @param way how a process is walked; null for a table
   */
  record Body(
      Integer version,
      String name,
      Map<String, Object> facts,
      Map<String, Object> expected,
      Way way) {

    Wanted wanted() {
      return new Wanted(name, facts, expected, way);
    }

    int seen() {
      return version == null ? 0 : version;
    }
  }

  record All(List<Scenario> items, String next) {}

  /**
   * @param content null for the newest version
   */
  record Text(String content) {}

  /**
   * A closed case to take a scenario from.
   *
   * @param name null for its number
   */
  record FromCase(@JsonProperty("case") String number, String name) {}

  /**
   * @param differs the first step of a process that goes another way; null for none
   */
  record Run(
      Scenario scenario, boolean met, Map<String, Object> got, String failure, String differs) {

    static Run of(ScenarioRun run, ProblemWords words) {
      String differs =
          run.differs() == null ? null : words.say(LocaleContextHolder.getLocale(), run.differs());
      return new Run(run.scenario(), run.isMet(), run.got(), run.failure(), differs);
    }
  }

  record Runs(List<Run> items, String next) {}

  @GetMapping
  All list(@PathVariable String key) {
    return new All(keep.of(key), null);
  }

  @PostMapping
  ResponseEntity<Scenario> keep(@PathVariable String key, @RequestBody Body body) {
    return created(key, keep.keep(key, body.wanted()));
  }

  /** A closed case becomes a scenario of a process. */
  @PostMapping("/from-case")
  ResponseEntity<Scenario> take(@PathVariable String key, @RequestBody FromCase wanted) {
    return created(key, take.take(key, wanted.number(), wanted.name()));
  }

  private static ResponseEntity<Scenario> created(String key, Scenario kept) {
    return ResponseEntity.created(URI.create("/api/v1/models/" + key + "/scenarios/" + kept.id()))
        .body(kept);
  }

  @PutMapping("/{id}")
  Scenario change(@PathVariable String key, @PathVariable UUID id, @RequestBody Body body) {
    return keep.change(key, id, body.seen(), body.wanted());
  }

  @DeleteMapping("/{id}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void remove(@PathVariable String key, @PathVariable UUID id, @RequestParam int version) {
    keep.remove(key, id, version);
  }

  /** Asks a text that is being written, or the newest version; nothing is changed. */
  @PostMapping("/run")
  Runs run(@PathVariable String key, @RequestBody Text text) {
    return new Runs(
        run.run(key, text.content()).stream().map(it -> Run.of(it, words)).toList(), null);
  }
}
