package io.recourse.portal.web;

import io.recourse.common.Problem;
import io.recourse.portal.MailboxCodes.Mailbox;
import io.recourse.web.ByNumber;
import io.recourse.web.MailboxProof;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** A call at the API comes again with the code that was mailed when it came without. */
@Component
class CodeInHeader implements MailboxProof {

  static final String HEADER = "Recourse-Code";

  private final Mailboxes mailboxes;
  private final CodeDoor door;

  CodeInHeader(Mailboxes mailboxes, CodeDoor door) {
    this.mailboxes = mailboxes;
    this.door = door;
  }

  @Override
  public void demand(String orderNumber, HttpServletRequest call) {
    Authentication who = SecurityContextHolder.getContext().getAuthentication();
    if (orderNumber != null && ByNumber.came(who)) {
      mailboxes
          .ofOrder(orderNumber, who)
          .filter(of -> !door.isProven(of, call))
          .ifPresent(of -> demand(of, call));
    }
  }

  void demand(Mailbox of, HttpServletRequest call) {
    String code = call.getHeader(HEADER);
    if (code == null) {
      door.ask(of, call);
      throw Problem.forbidden("code.needed", HEADER);
    }
    switch (door.confirm(of, code, call)) {
      case RIGHT -> {}
      case WRONG -> throw Problem.forbidden("code.wrong");
      case OVER -> throw Problem.forbidden("code.over");
    }
  }
}
