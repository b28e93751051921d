package io.recourse.textmessages;

import io.recourse.cases.Cases;
import io.recourse.common.Actor;
import io.recourse.common.DomainEvent;
import io.recourse.conversation.CaseMessage;
import io.recourse.conversation.CaseMessage.Direction;
import io.recourse.conversation.CaseMessages;
import io.recourse.textmessages.Text.State;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Keeps what becomes of a text, each time in a transaction of its own; told on its case. */
@Service
class KeepText {

  private static final Duration LONGEST_CALL = Duration.ofMinutes(10);

  private final Texts texts;
  private final CaseMessages messages;
  private final Cases cases;
  private final TextRules rules;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  KeepText(
      Texts texts,
      CaseMessages messages,
      Cases cases,
      TextRules rules,
      ApplicationEventPublisher events,
      Clock clock) {
    this.texts = texts;
    this.messages = messages;
    this.cases = cases;
    this.rules = rules;
    this.events = events;
    this.clock = clock;
  }

  @Transactional(propagation = Propagation.REQUIRES_NEW)
  public int giveUpSending() {
    return texts.giveUpSending(clock.instant());
  }

  /** False where somebody else has it. */
  @Transactional(propagation = Propagation.REQUIRES_NEW)
  public boolean claim(Text text) {
    return texts.claim(text, clock.instant().plus(LONGEST_CALL));
  }

  @Transactional(propagation = Propagation.REQUIRES_NEW)
  public boolean putOff(Text text, Duration by) {
    moved(text, State.QUEUED, null, null, by);
    return false;
  }

  @Transactional(propagation = Propagation.REQUIRES_NEW)
  public boolean callOff(Text text, String why) {
    moved(text, State.CALLED_OFF, null, why, Duration.ZERO);
    return false;
  }

  /** Says whether the provider took it. */
  @Transactional(propagation = Propagation.REQUIRES_NEW)
  public boolean answered(Text text, TextRoute.Answer answer) {
    if (answer instanceof TextRoute.Answer.Accepted accepted) {
      moved(text, State.SENT, accepted.ref(), null, rules.askAfter());
      sent(text);
      return true;
    }
    if (answer instanceof TextRoute.Answer.Refused refused) {
      failed(text, refused.code());
    } else if (answer instanceof TextRoute.Answer.Unclear) {
      moved(text, State.UNCLEAR, null, "NO_ANSWER", Duration.ZERO);
    } else if (text.attempts() + 1 >= rules.attempts()) {
      failed(text, "NOT_REACHED");
    } else {
      moved(
          text, State.QUEUED, null, "NOT_REACHED", Duration.ofMinutes(1L << (2 * text.attempts())));
    }
    return false;
  }

  /** News of the provider; false, and nothing changes, where it is not awaited any more. */
  @Transactional(propagation = Propagation.REQUIRES_NEW)
  public boolean heard(Text text, TextRoute.Report report) {
    if (report.isArrived()) {
      boolean news = moved(text, State.DELIVERED, text.ref(), null, Duration.ZERO);
      if (news && text.ref() == null) {
        sent(text);
      }
      return news;
    }
    return failed(text, report.failure());
  }

  /** Nobody knows what became of it, after a while for good unless news come; staff are told. */
  @Transactional(propagation = Propagation.REQUIRES_NEW)
  public void askLater(Text text, Duration by) {
    if (text.queuedAt().plus(rules.askUntil()).isBefore(clock.instant())) {
      if (moved(text, State.UNCLEAR, text.ref(), "NO_REPORT", Duration.ZERO)) {
        tell(text, "TextUnheard", "Nobody heard whether a text arrived: " + text.template() + ".");
      }
      return;
    }
    moved(text, State.SENT, text.ref(), null, by);
  }

  private void sent(Text text) {
    log(text);
    tell(text, "TextSent", "The customer was texted: " + text.template() + ".");
  }

  private boolean failed(Text text, String code) {
    boolean known = moved(text, State.FAILED, text.ref(), code, Duration.ZERO);
    if (known) {
      tell(text, "TextFailed", "A text did not reach the customer: " + text.template() + ".");
    }
    return known;
  }

  private boolean moved(Text text, State to, String ref, String failure, Duration by) {
    return texts.move(text, to, ref, failure, clock.instant().plus(by));
  }

  /** Among the words of the case, as mails are. */
  private void log(Text text) {
    CaseMessage message =
        new CaseMessage(
            text.id(),
            text.caseNumber(),
            Direction.OUT,
            "SMS",
            Actor.SYSTEM,
            null,
            text.body(),
            State.SENT.name(),
            clock.instant());
    messages.add(message, cases.get(text.caseNumber()).language());
  }

  private void tell(Text text, String type, String summary) {
    events.publishEvent(
        DomainEvent.of(text.caseNumber(), type, summary, Map.of("template", text.template())));
  }
}
