package io.recourse.forecast;

import io.recourse.calendars.Calendars;
import io.recourse.engine.ReadStep;
import io.recourse.engine.check.Checks;
import io.recourse.engine.dry.DryEngine;
import io.recourse.scenarios.PastWay;
import io.recourse.scenarios.PastWays;
import io.recourse.scenarios.WalkedAgain;
import io.recourse.scenarios.WalkedAgain.Asked;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.camunda.bpm.engine.ProcessEngineException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Past instances are walked by the deployed version and by the draft; weeks are drawn from them. A
 * fixed seed gives the same answer to the same question.
 */
@Service
public class SimulateLoad {

  private static final Logger log = LoggerFactory.getLogger(SimulateLoad.class);

  private static final Duration WEEK = Duration.ofDays(7);
  private static final int MOST_WEEKS = 12;
  private static final int SAMPLE = 400;

  /** A job is another's after a minute. */
  private static final Duration LONGEST = Duration.ofSeconds(30);

  private final Forecasts forecasts;
  private final PastWays ways;
  private final PastWork work;
  private final Calendars calendars;
  private final DryEngine engine;
  private final Clock clock;

  SimulateLoad(
      Forecasts forecasts,
      PastWays ways,
      PastWork work,
      Calendars calendars,
      DryEngine engine,
      Clock clock) {
    this.forecasts = forecasts;
    this.ways = ways;
    this.work = work;
    this.calendars = calendars;
    this.engine = engine;
    this.clock = clock;
  }

  @Transactional
  public void run(UUID id) {
    forecasts.asked(id).filter(it -> !it.forecast().isDone()).ifPresent(this::run);
  }

  private void run(Forecasts.Asked asked) {
    long begun = System.nanoTime();
    Instant now = clock.instant();
    Forecast of = asked.forecast();
    List<Instant> ended = work.ended(of.process(), now.minus(WEEK.multipliedBy(MOST_WEEKS)));
    int[] arrivals = byWeek(ended, now);
    Instant since = now.minus(WEEK.multipliedBy(arrivals.length));
    List<PastWay> past = ways.sample(of.process(), since, SAMPLE);
    List<Asked> walked = walk(asked, past, begun);
    Staffing staffing = new Staffing(people(asked.base()), people(asked.content()));
    Forecast told = told(of, arrivals, past.size(), walked, staffing, since);
    forecasts.end(told);
    log.info(
        "Load of {} foreseen: {} of {} instances walked, {} weeks measured, {} ms",
        of.process(),
        walked.size(),
        past.size(),
        arrivals.length,
        Duration.ofNanos(System.nanoTime() - begun).toMillis());
  }

  /** The newest week first; none before the first instance. */
  private static int[] byWeek(List<Instant> ended, Instant now) {
    int[] weeks =
        ended.stream()
            .mapToInt(at -> (int) (Duration.between(at, now).toSeconds() / WEEK.toSeconds()))
            .map(week -> Math.max(0, Math.min(week, MOST_WEEKS - 1)))
            .toArray();
    int[] counts = new int[1 + Arrays.stream(weeks).max().orElse(0)];
    for (int week : weeks) {
      counts[week]++;
    }
    return counts;
  }

  private List<Asked> walk(Forecasts.Asked asked, List<PastWay> past, long begun) {
    List<Asked> walked = new ArrayList<>();
    String process = asked.forecast().process();
    try (WalkedAgain models = WalkedAgain.open(engine, process, asked.base(), asked.content())) {
      for (PastWay one : past) {
        if (System.nanoTime() - begun > LONGEST.toNanos()) {
          break;
        }
        models.walk(one).ifPresent(walked::add);
      }
      return walked;
    } catch (ProcessEngineException unreadable) {
      log.warn("Load of {} cannot be foreseen", process, unreadable);
      return List.of();
    }
  }

  private static List<ReadStep> people(String model) {
    return Checks.aloud(model.getBytes(StandardCharsets.UTF_8)).stream()
        .filter(it -> it.kind() == ReadStep.Kind.PERSON && it.team() != null)
        .toList();
  }

  private Forecast told(
      Forecast of,
      int[] arrivals,
      int drawn,
      List<Asked> walked,
      Staffing staffing,
      Instant since) {
    Set<String> ids = staffing.elements();
    Hands hands = new Hands(calendars, work.timed(ids, staffing.teams(), since));
    Told told = new Told(arrivals, walked, staffing, work.counts(ids, since), hands);
    double perWeek = Arrays.stream(arrivals).average().orElse(0);
    return new Forecast(
        of.id(),
        of.draft(),
        of.draftVersion(),
        of.process(),
        of.base(),
        of.sha(),
        of.askedBy(),
        of.askedAt(),
        drawn,
        walked.size(),
        arrivals.length,
        perWeek,
        clock.instant(),
        told.loads(),
        told.tasks());
  }
}
