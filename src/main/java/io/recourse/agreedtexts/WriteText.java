package io.recourse.agreedtexts;

import io.recourse.common.CurrentActor;
import io.recourse.common.Problem;
import io.recourse.common.Problem.FieldError;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Somebody writes at a text; nothing of it holds before another person agreed. */
@Service
public class WriteText {

  private static final int LONGEST = 20_000;

  /** What can be kept and written as a day; what may hold, the check says. */
  private static final LocalDate FIRST = LocalDate.of(2000, 1, 1);

  private static final LocalDate LAST = LocalDate.of(9999, 12, 31);

  private final AgreedKinds kinds;
  private final TextDrafts drafts;
  private final CurrentActor actor;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  WriteText(
      AgreedKinds kinds,
      TextDrafts drafts,
      CurrentActor actor,
      ApplicationEventPublisher events,
      Clock clock) {
    this.kinds = kinds;
    this.drafts = drafts;
    this.actor = actor;
    this.events = events;
    this.clock = clock;
  }

  /**
   * Begins a draft over the newest version.
   *
   * @param from null for the earliest day
   * @param typed by field; what is left out stays as it is
   */
  @Transactional
  public TextDraft begin(TextName name, LocalDate from, Map<String, String> typed) {
    AgreedKind kind = kinds.of(name);
    int newest = drafts.newest(name);
    LocalDate day = from == null ? kind.earliest(clock.instant()) : from;
    demandTyped(kind, name, newest, typed.keySet());
    Proposal words = noted(kind, words(kind, name, newest, day, typed), typed.keySet());
    TextDraft begun = TextDraft.begin(name, newest, words, me(), clock.instant());
    drafts.insert(begun);
    events.publishEvent(TextEvents.saved(begun, kind.onTrail(begun.proposal())));
    return begun;
  }

  /**
   * What was agreed on meanwhile stays, unless this draft says the same field otherwise; what it
   * said of a field that the text has no more is forgotten.
   *
   * @param seen the version of the draft that was read
   * @param typed by field, only what somebody wrote: see {@link DrawnText} for whole pages
   */
  @Transactional
  public TextDraft save(UUID id, int seen, LocalDate from, Map<String, String> typed) {
    TextDraft draft = drafts.lock(id).orElseThrow(ReadTexts::unknown).demand(seen);
    AgreedKind kind = kinds.of(draft.name());
    int newest = drafts.newest(draft.name());
    Map<String, String> said = new HashMap<>(draft.changes());
    said.keySet()
        .retainAll(kind.sheet(draft.name().key(), newest, Locale.ENGLISH).values().keySet());
    said.putAll(typed);
    LocalDate day = from == null ? draft.from() : from;
    demandTyped(kind, draft.name(), newest, typed.keySet());
    Proposal words = noted(kind, words(kind, draft.name(), newest, day, said), typed.keySet());
    TextDraft saved = draft.saved(newest, words, me(), clock.instant());
    drafts.update(saved);
    events.publishEvent(TextEvents.saved(saved, kind.onTrail(saved.proposal())));
    return saved;
  }

  private static Proposal words(
      AgreedKind kind, TextName name, int number, LocalDate from, Map<String, String> typed) {
    if (from.isBefore(FIRST) || from.isAfter(LAST)) {
      throw Problem.invalid("/from", "agreedText.from", FIRST.toString(), LAST.toString());
    }
    TextSheet newest = kind.sheet(name.key(), number, Locale.ENGLISH);
    return new Proposal(name, number, from, newest.kept(sound(newest, typed)));
  }

  /** With what the sort has to say to it. */
  private static Proposal noted(AgreedKind kind, Proposal words, Set<String> typed) {
    Map<String, String> all = new HashMap<>(words.changes());
    all.putAll(kind.noted(words, typed));
    return new Proposal(words.name(), words.basedOn(), words.from(), all);
  }

  private static void demandTyped(AgreedKind kind, TextName name, int number, Set<String> typed) {
    kind.sheet(name.key(), number, Locale.ENGLISH).fields().stream()
        .filter(one -> one.form() == TextField.Form.NOTED && typed.contains(one.name()))
        .findFirst()
        .ifPresent(
            one -> {
              throw Problem.invalid("/values/" + one.name(), "agreedText.field");
            });
  }

  private static Map<String, String> sound(TextSheet text, Map<String, String> typed) {
    Map<String, String> values = text.values();
    Map<String, String> sound = new HashMap<>();
    typed.forEach(
        (field, value) -> {
          String at = "/values/" + field;
          if (!values.containsKey(field)) {
            throw Problem.invalid(at, "agreedText.field");
          }
          String said = value == null ? "" : value.strip().replace("\r\n", "\n");
          if (said.length() > LONGEST) {
            throw Problem.invalid(List.of(FieldError.of(at, "field.tooLong", LONGEST)));
          }
          sound.put(field, said.replace("\u0000", ""));
        });
    return sound;
  }

  private String me() {
    return actor.actor().id();
  }
}
