package io.recourse.contractwithdrawal.web;

import io.recourse.cases.CaseAccess;
import io.recourse.contractwithdrawal.DeclarationBook;
import io.recourse.contractwithdrawal.Declared;
import jakarta.servlet.http.HttpSession;
import java.util.Optional;
import java.util.UUID;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The receipt on the page, beside the one that is mailed; only whoever declared it sees it. */
@Controller
class ReceivedWithdrawal {

  private static final String PATH = WithdrawFromContract.PATH + "/received";
  private static final String RECEIVED = ReceivedWithdrawal.class.getName() + ".received";

  private final DeclarationBook book;
  private final CaseAccess access;

  ReceivedWithdrawal(DeclarationBook book, CaseAccess access) {
    this.book = book;
    this.access = access;
  }

  /** Where whoever declared it is led. */
  static String show(Declared received, HttpSession session) {
    session.setAttribute(RECEIVED, received.said().submission());
    return "redirect:" + PATH;
  }

  @GetMapping(PATH)
  String page(HttpSession session, Authentication reader, Model model) {
    Optional<Declared> received =
        Optional.ofNullable((UUID) session.getAttribute(RECEIVED)).flatMap(book::find);
    if (received.isEmpty()) {
      return "redirect:" + WithdrawFromContract.PATH;
    }
    model.addAttribute("received", received.get());
    model.addAttribute("own", isOwn(received.get(), reader));
    return "contractwithdrawal/received";
  }

  private boolean isOwn(Declared received, Authentication reader) {
    return reader != null
        && access.isCustomer(reader)
        && access.mayRead(reader, received.caseNumber().value());
  }
}
