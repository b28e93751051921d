package io.recourse.agreedtexts;

import io.recourse.common.CurrentActor;
import io.recourse.common.DomainEvent;
import io.recourse.common.Problem;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Four eyes on every text: submitted with a reason, then agreed to or given back by somebody who
 * wrote none of it. What was agreed on holds from its day by itself.
 */
@Service
public class AgreeOnText {

  private static final int LONGEST_WORDS = 2000;

  private final TextDrafts drafts;
  private final AgreedKinds kinds;
  private final CheckText check;
  private final CurrentActor actor;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  AgreeOnText(
      TextDrafts drafts,
      AgreedKinds kinds,
      CheckText check,
      CurrentActor actor,
      ApplicationEventPublisher events,
      Clock clock) {
    this.drafts = drafts;
    this.kinds = kinds;
    this.check = check;
    this.actor = actor;
    this.events = events;
    this.clock = clock;
  }

  /** Asks others to agree; a draft that could not hold is refused with everything against it. */
  @Transactional
  public TextDraft submit(UUID id, int seen, String reason) {
    TextDraft draft = locked(id, seen).demand(TextDraft.State.DRAFT);
    String why = demandWords(reason);
    check.demandSound(draft);
    Answers asked = Answers.asked(me(), clock.instant(), why);
    return kept(draft.submitted(asked), TextEvents::submitted);
  }

  /**
   * Makes it the next version of its text.
   *
   * @param seen what was looked at: nothing else is agreed to
   * @param words what the approver wants to be kept with it; may be null
   */
  @Transactional
  public TextDraft approve(UUID id, int seen, String words) {
    TextDraft draft = locked(id, seen);
    drafts.waitFor(draft.name());
    int next = drafts.newest(draft.name()) + 1;
    TextDraft agreed = draft.agreed(me(), clock.instant(), wordsOrNone(words), next);
    check.demandSound(draft);
    kinds.of(draft.name()).agreed(draft.proposal());
    return kept(agreed, TextEvents::agreed);
  }

  /** Back to the author with the reason; also how an author takes it back. */
  @Transactional
  public TextDraft giveBack(UUID id, int seen, String reason) {
    TextDraft draft = locked(id, seen);
    return kept(draft.returned(me(), clock.instant(), demandWords(reason)), TextEvents::returned);
  }

  /** Ends a draft that nobody wants. */
  @Transactional
  public TextDraft drop(UUID id, int seen) {
    return kept(locked(id, seen).dropped(), TextEvents::dropped);
  }

  private TextDraft kept(TextDraft draft, Told told) {
    drafts.update(draft);
    AgreedKind kind = kinds.of(draft.name());
    events.publishEvent(told.of(draft, kind.onTrail(draft.proposal())));
    return draft;
  }

  /** How the trail hears of it. */
  private interface Told {

    DomainEvent of(TextDraft draft, Map<String, String> beside);
  }

  private TextDraft locked(UUID id, int seen) {
    return drafts.lock(id).orElseThrow(ReadTexts::unknown).demand(seen);
  }

  private String me() {
    return actor.actor().id();
  }

  private static String demandWords(String words) {
    String said = wordsOrNone(words);
    if (said == null) {
      throw Problem.invalid("/reason", "agreedText.reason", LONGEST_WORDS);
    }
    return said;
  }

  private static String wordsOrNone(String words) {
    if (words == null || words.isBlank()) {
      return null;
    }
    if (words.strip().length() > LONGEST_WORDS) {
      throw Problem.invalid("/reason", "agreedText.reason", LONGEST_WORDS);
    }
    return words.strip();
  }
}
