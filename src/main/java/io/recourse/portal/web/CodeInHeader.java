package io.recourse.portal.web;

import io.recourse.common.Problem;
import io.recourse.portal.MailboxCodes.Mailbox;
import io.recourse.web.ByNumber;
import io.recourse.web.MailboxProof;
import io.recourse.web.MissingProof;
import io.recourse.web.MissingProof.Proof;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.function.Function;
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
    if (orderNumber != null) {
      demand(call, who -> mailboxes.ofOrder(orderNumber, who));
    }
  }

  @Override
  public void demandOfCase(String number, HttpServletRequest call) {
    demand(call, who -> mailboxes.ofCase(number, who));
  }

  private void demand(
      HttpServletRequest call, Function<Authentication, Optional<Mailbox>> mailbox) {
    Authentication who = SecurityContextHolder.getContext().getAuthentication();
    Optional<Mailbox> unproven =
        ByNumber.came(who)
            ? mailbox.apply(who).filter(of -> !door.isProven(of, call))
            : Optional.empty();
    if (unproven.isPresent()) {
      throw new MissingProof(of(unproven.get(), call));
    }
  }

  /** The proof that this call owes. */
  Proof of(Mailbox mailbox, HttpServletRequest call) {
    return new Proof() {
      @Override
      public void demand() {
        prove(mailbox, call);
      }

      @Override
      public void giveBack() {
        door.giveBack(mailbox, call);
      }
    };
  }

  private void prove(Mailbox of, HttpServletRequest call) {
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
