package io.recourse.supplierclaims.web;

import io.recourse.cases.CaseAccess;
import io.recourse.common.CaseNumber;
import io.recourse.common.Problem;
import io.recourse.supplierclaims.ClaimableGoods;
import io.recourse.supplierclaims.RaiseSupplierClaim;
import io.recourse.supplierclaims.SupplierClaimBook;
import io.recourse.web.ProblemWords;
import java.util.Map;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The report of claims against suppliers; one is raised on the page of a case. */
@Controller
class SupplierClaimsPage {

  private static final int SHOWN = 200;

  private final SupplierClaimBook book;
  private final ClaimableGoods goods;
  private final RaiseSupplierClaim raise;
  private final CaseAccess access;
  private final ProblemWords words;

  SupplierClaimsPage(
      SupplierClaimBook book,
      ClaimableGoods goods,
      RaiseSupplierClaim raise,
      CaseAccess access,
      ProblemWords words) {
    this.book = book;
    this.goods = goods;
    this.raise = raise;
    this.access = access;
    this.words = words;
  }

  @GetMapping("/work/supplier-claims")
  String list(Model model) {
    model.addAttribute("claims", book.latest(SHOWN));
    return "supplierclaims/list";
  }

  @GetMapping("/work/cases/{number}/supplier-claims")
  String open(@PathVariable String number, Authentication who, Model model) {
    CaseNumber parent = access.demandRead(who, number);
    model.addAttribute("number", parent.value());
    model.addAttribute("open", goods.of(parent));
    return "supplierclaims/raise";
  }

  @PostMapping("/work/cases/{number}/supplier-claims")
  String raise(
      @PathVariable String number,
      @RequestParam int item,
      @RequestParam(required = false) String supplier,
      Authentication who,
      RedirectAttributes back) {
    CaseNumber parent = access.demandAct(who, number);
    try {
      return "redirect:/work/cases/" + raise.raise(parent, item, supplier);
    } catch (Problem refused) {
      back.addFlashAttribute("refused", words.said(refused).get(0).detail());
      back.addFlashAttribute(
          "typed", Map.of("item", item, "supplier", supplier == null ? "" : supplier));
      return "redirect:/work/cases/" + parent + "/supplier-claims";
    }
  }
}
