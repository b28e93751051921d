package io.recourse.portal.web;

import io.recourse.common.Problem;
import io.recourse.portal.MailboxCodes.Answer;
import io.recourse.portal.MailboxCodes.Mailbox;
import io.recourse.web.AskedPath;
import io.recourse.web.ByNumber;
import io.recourse.web.MissingProof;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;

/**
 * Holds an act until the code from the mailbox comes with it. On the portal a page asks for it and
 * passes on what was sent; at the API the same call comes again with the code in a header.
 */
class DemandCode implements HandlerInterceptor {

  private final MovingAct act;
  private final Mailboxes mailboxes;
  private final CodeDoor door;
  private final WaitingActs acts;
  private final CodeInHeader header;

  DemandCode(
      MovingAct act, Mailboxes mailboxes, CodeDoor door, WaitingActs acts, CodeInHeader header) {
    this.acts = acts;
    this.act = act;
    this.mailboxes = mailboxes;
    this.door = door;
    this.header = header;
  }

  /** What is not theirs goes on to the act itself, which says so. */
  @Override
  public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
      throws IOException {
    Authentication who = SecurityContextHolder.getContext().getAuthentication();
    if (!act.moves(request) || !ByNumber.came(who)) {
      return true;
    }
    Optional<Mailbox> mailbox = mailboxes.of(act, number(request), who);
    if (mailbox.isEmpty() || door.isProven(mailbox.get(), request)) {
      return true;
    }
    if (!AskedPath.isUnder("/api/", request)) {
      return isSentWithCode(mailbox.get(), request, response);
    }
    MissingProof.owe(request, header.of(mailbox.get(), request));
    return true;
  }

  private boolean isSentWithCode(
      Mailbox of, HttpServletRequest request, HttpServletResponse response) throws IOException {
    String code = request.getParameter(WaitingAct.CODE);
    CodeSaid said =
        code == null ? door.asked(of, request, CodeSaid.SENT) : taken(of, code, request);
    if (said == null) {
      return true;
    }
    WaitingAct waiting =
        acts.keep(WaitingAct.sent(act, number(request), request), request.getSession());
    response.sendRedirect(CodePage.at(waiting, said));
    return false;
  }

  /** Null where it was the right one. */
  private CodeSaid taken(Mailbox of, String code, HttpServletRequest request) {
    try {
      Answer answer = door.confirm(of, code, request);
      return answer == Answer.RIGHT ? null : CodeSaid.valueOf(answer.name());
    } catch (Problem refused) {
      return CodeSaid.of(refused);
    }
  }

  @SuppressWarnings("unchecked")
  private String number(HttpServletRequest request) {
    return act.number(
        (Map<String, String>)
            request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE));
  }
}
