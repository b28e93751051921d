package io.recourse.carrierclaims.web;

import io.recourse.carrierclaims.CarrierContacts;
import io.recourse.carrierclaims.ClaimBook;
import io.recourse.carrierclaims.KeepCarrierContact;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The report of claims against carriers. */
@Controller
class ClaimsPage {

  private static final int SHOWN = 200;

  private final ClaimBook book;
  private final CarrierContacts contacts;

  ClaimsPage(ClaimBook book, CarrierContacts contacts) {
    this.book = book;
    this.contacts = contacts;
  }

  @GetMapping("/work/carrier-claims")
  String list(Model model) {
    model.addAttribute("claims", book.latest(SHOWN));
    model.addAttribute("contacts", contacts.all());
    model.addAttribute("languages", KeepCarrierContact.LANGUAGES);
    return "carrierclaims/list";
  }
}
