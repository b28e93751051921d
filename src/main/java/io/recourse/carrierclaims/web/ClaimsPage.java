package io.recourse.carrierclaims.web;

import io.recourse.carrierclaims.ClaimBook;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The report of claims against carriers. */
@Controller
class ClaimsPage {

  private static final int SHOWN = 200;

  private final ClaimBook book;

  ClaimsPage(ClaimBook book) {
    this.book = book;
  }

  @GetMapping("/work/carrier-claims")
  String list(Model model) {
    model.addAttribute("claims", book.latest(SHOWN));
    return "carrierclaims/list";
  }
}
