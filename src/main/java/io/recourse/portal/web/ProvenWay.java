package io.recourse.portal.web;

import io.recourse.payback.RefundTo;
import io.recourse.portal.MailboxCodes.Mailbox;
import io.recourse.web.ByNumber;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;

/**
 * Another way for the money than back as it was paid, picked while asking for a return: the request
 * comes in at once, photos and all, and the way follows when the code was typed.
 */
@Component
class ProvenWay {

  private static final MovingAct WAY = MovingAct.REFUND_TO;

  private final Mailboxes mailboxes;
  private final CodeDoor door;
  private final WaitingActs acts;

  ProvenWay(Mailboxes mailboxes, CodeDoor door, WaitingActs acts) {
    this.acts = acts;
    this.mailboxes = mailboxes;
    this.door = door;
  }

  /** Whether it may not go with the request yet. */
  boolean waits(String order, String refundTo, Authentication who, HttpServletRequest request) {
    return !RefundToChoice.read(refundTo).equals(RefundTo.ORIGINAL)
        && ByNumber.came(who)
        && mailboxes.ofOrder(order, who).filter(of -> !door.isProven(of, request)).isPresent();
  }

  /** Where the code is asked for, with the way waiting for it. */
  String asked(String opened, String refundTo, Authentication who, HttpServletRequest request) {
    Mailbox mailbox = mailboxes.of(WAY, opened, who).orElseThrow();
    CodeSaid said = door.asked(mailbox, request, CodeSaid.OPENED);
    WaitingAct way =
        WaitingAct.of(
            WAY,
            opened,
            WAY.page(opened) + "/refund-to",
            List.of(new WaitingAct.Field("refundTo", refundTo)));
    return CodePage.at(acts.keep(way, request.getSession()), said);
  }
}
