package io.recourse.repairs;

import io.recourse.common.CurrentActor;
import io.recourse.common.DomainEvent;
import io.recourse.common.Problem;
import io.recourse.common.Problem.FieldError;
import io.recourse.orders.PlainText;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Maintains the list of checks; every change is on the trail. */
@Service
public class KeepChecks {

  /** In which a check may be said; English it must be. */
  public static final List<String> LANGUAGES = List.of("en", "zh-CN", "zh-TW");

  private static final int LONGEST = 500;
  private static final int LONGEST_NAME = 100;

  private final RemoteChecks checks;
  private final ApplicationEventPublisher events;
  private final CurrentActor hand;
  private final Clock clock;

  KeepChecks(
      RemoteChecks checks, ApplicationEventPublisher events, CurrentActor hand, Clock clock) {
    this.checks = checks;
    this.events = events;
    this.hand = hand;
    this.clock = clock;
  }

  /**
   * @throws Problem INVALID with everything that is wrong with it
   */
  @Transactional
  public void keep(RemoteCheck check) {
    List<FieldError> errors = new ArrayList<>();
    demandName("/key", check.key(), errors);
    demandNameOrNone("/category", check.category(), errors);
    demandNameOrNone("/symptom", check.symptom(), errors);
    if (check.words().get("en") == null) {
      errors.add(new FieldError("/words/en", "field.given"));
    }
    check.words().forEach((language, words) -> demandWords(language, words, errors));
    if (!errors.isEmpty()) {
      throw Problem.invalid(errors);
    }
    checks.keep(new KeptCheck(check, hand.actor().id(), clock.instant()));
    tell("RemoteCheckKept", "A check was put on the list.", check.key());
  }

  /**
   * @throws Problem NOT_FOUND when there is no such check
   */
  @Transactional
  public void drop(String key) {
    if (PlainText.flaw(key, LONGEST_NAME).isPresent() || !checks.drop(key)) {
      throw Problem.notFound("remoteCheck.unknown", key);
    }
    tell("RemoteCheckDropped", "A check was taken off the list.", key);
  }

  private static void demandNameOrNone(String pointer, String name, List<FieldError> errors) {
    if (name != null) {
      demandName(pointer, name, errors);
    }
  }

  private static void demandName(String pointer, String name, List<FieldError> errors) {
    PlainText.flaw(name, LONGEST_NAME).ifPresent(flaw -> errors.add(new FieldError(pointer, flaw)));
  }

  private static void demandWords(String language, String words, List<FieldError> errors) {
    if (!LANGUAGES.contains(language)) {
      errors.add(FieldError.of("/words/" + language, "field.notOneOf", LANGUAGES));
    } else if (words == null || words.isBlank()) {
      errors.add(new FieldError("/words/" + language, "field.given"));
    } else {
      PlainText.flaw(words.replaceAll("\\R", " "), LONGEST)
          .ifPresent(flaw -> errors.add(new FieldError("/words/" + language, flaw)));
    }
  }

  private void tell(String type, String summary, String key) {
    events.publishEvent(DomainEvent.ofSystem(type, summary, Map.of("check", key)));
  }
}
