package io.recourse.portal.web;

import io.recourse.common.Problem;
import io.recourse.portal.MailboxCodes;
import io.recourse.portal.MailboxCodes.Answer;
import io.recourse.portal.MailboxCodes.Mailbox;
import io.recourse.portal.MailboxCodes.Typed;
import io.recourse.web.AttemptLimit;
import io.recourse.web.AttemptLimit.Attempt;
import io.recourse.web.AttemptLimit.Door;
import io.recourse.web.SessionTurns;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/**
 * Asks for codes and takes them. A session that proved a mailbox once is believed for half an hour,
 * for the one order.
 */
@Component
class CodeDoor {

  private static final Duration PROVEN = Duration.ofMinutes(30);

  private final MailboxCodes codes;
  private final AttemptLimit limit;
  private final SessionTurns turns;
  private final Clock clock;

  CodeDoor(MailboxCodes codes, AttemptLimit limit, SessionTurns turns, Clock clock) {
    this.turns = turns;
    this.codes = codes;
    this.limit = limit;
    this.clock = clock;
  }

  /** In this session for a while, or by this very call, which may be carried out a second time. */
  boolean isProven(Mailbox of, HttpServletRequest request) {
    HttpSession session = request.getSession(false);
    return request.getAttribute(key(of)) != null
        || session != null
            && session.getAttribute(key(of)) instanceof Instant until
            && clock.instant().isBefore(until);
  }

  /**
   * @throws Problem TOO_MANY, or CONFLICT where no mail goes out now
   */
  void ask(Mailbox of, HttpServletRequest request) {
    var unused = attempt(of, request);
    codes.ask(of, language());
  }

  /** What the page that asks for the code says then. */
  CodeSaid asked(Mailbox of, HttpServletRequest request, CodeSaid sent) {
    try {
      ask(of, request);
      return sent;
    } catch (Problem refused) {
      return CodeSaid.of(refused);
    }
  }

  /**
   * @throws Problem as {@link #ask}
   */
  void askAgain(Mailbox of, HttpServletRequest request) {
    var unused = attempt(of, request);
    codes.askAgain(of, language());
  }

  /**
   * One at a time in a session, so that a code sent twice by a double click is right twice.
   *
   * @throws Problem TOO_MANY
   */
  Answer confirm(Mailbox of, String typed, HttpServletRequest request) {
    HttpSession session = request.getSession(false);
    if (session == null) {
      return tried(of, typed, request);
    }
    return turns.take(
        session, () -> isProven(of, request) ? Answer.RIGHT : proving(of, typed, request, session));
  }

  private Answer proving(
      Mailbox of, String typed, HttpServletRequest request, HttpSession session) {
    Answer answer = tried(of, typed, request);
    if (answer == Answer.RIGHT) {
      session.setAttribute(key(of), clock.instant().plus(PROVEN));
    }
    return answer;
  }

  /** The call that brought the code was refused for another reason: it proved nothing. */
  void giveBack(Mailbox of, HttpServletRequest request) {
    if (request.getAttribute(key(of)) instanceof Long code) {
      request.removeAttribute(key(of));
      HttpSession session = request.getSession(false);
      if (session != null) {
        session.removeAttribute(key(of));
      }
      codes.giveBack(code);
    }
  }

  private Answer tried(Mailbox of, String typed, HttpServletRequest request) {
    Attempt attempt = attempt(of, request);
    Typed tried = codes.confirm(of, typed);
    if (tried.answer() == Answer.RIGHT) {
      attempt.succeeded();
      request.setAttribute(key(of), tried.code());
    }
    return tried.answer();
  }

  private Attempt attempt(Mailbox of, HttpServletRequest request) {
    return limit
        .begin(Door.CODE, request.getRemoteAddr(), of.about())
        .orElseThrow(() -> Problem.of(Problem.Kind.TOO_MANY, "code.often"));
  }

  private static String key(Mailbox of) {
    return CodeDoor.class.getName() + ":" + of.person() + ":" + of.about();
  }

  private static Locale language() {
    return LocaleContextHolder.getLocale();
  }
}
