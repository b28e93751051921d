package io.recourse.visits;

import io.recourse.common.CurrentActor;
import io.recourse.common.DomainEvent;
import io.recourse.common.Phrase;
import io.recourse.common.Problem;
import io.recourse.common.Problem.FieldError;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Process owners change what is said in a visit, without a release (FUP-04). */
@Service
public class EditScript {

  private static final int LONGEST = 4000;
  private static final String DEFAULT = "en";

  private final VisitScripts scripts;
  private final CurrentActor actor;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  EditScript(
      VisitScripts scripts, CurrentActor actor, ApplicationEventPublisher events, Clock clock) {
    this.scripts = scripts;
    this.actor = actor;
    this.events = events;
    this.clock = clock;
  }

  @Transactional(readOnly = true)
  public List<VisitScript> all() {
    return scripts.inForce();
  }

  /** In the language, or in English where there is none. */
  String words(VisitStrategy strategy, String language) {
    List<VisitScript> known =
        scripts.inForce().stream().filter(one -> one.strategy() == strategy).toList();
    return known.stream()
        .filter(one -> one.language().equals(language))
        .findFirst()
        .or(() -> known.stream().filter(one -> DEFAULT.equals(one.language())).findFirst())
        .map(VisitScript::words)
        .orElse(null);
  }

  /**
   * The same words again change nothing.
   *
   * @throws Problem INVALID without words, or with too many; STALE when somebody else was faster
   */
  @Transactional
  public void edit(VisitStrategy strategy, String language, int version, String words) {
    VisitScript before =
        scripts.inForce().stream()
            .filter(one -> one.strategy() == strategy && one.language().equals(language))
            .findFirst()
            .orElseThrow(() -> Problem.notFound("visit.noScript"));
    String said = words == null ? "" : words.strip().replace("\r\n", "\n");
    demandWords(said);
    if (said.equals(before.words())) {
      return;
    }
    if (before.version() != version) {
      throw Problem.conflict("visit.scriptChanged", before.changedBy());
    }
    scripts.add(
        new VisitScript(
            strategy, language, version + 1, said, actor.actor().id(), clock.instant()));
    events.publishEvent(
        DomainEvent.ofSystem(
            "VisitScriptChanged",
            "The script of " + strategy + " visits was changed.",
            Map.of("strategy", strategy.name(), "language", language, "version", version + 1)));
  }

  private static void demandWords(String words) {
    if (words.isEmpty()) {
      throw Problem.invalid("/words", "field.given");
    }
    if (words.length() > LONGEST) {
      throw Problem.invalid(List.of(new FieldError("/words", Phrase.of("field.tooLong", LONGEST))));
    }
  }
}
