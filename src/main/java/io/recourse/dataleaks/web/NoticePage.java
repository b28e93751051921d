package io.recourse.dataleaks.web;

import io.recourse.cases.CaseAccess;
import io.recourse.common.CaseNumber;
import io.recourse.common.Problem;
import io.recourse.dataleaks.Concerned;
import io.recourse.dataleaks.ConcernedBook;
import io.recourse.dataleaks.NotifyConcerned;
import io.recourse.web.ProblemWords;
import java.util.Arrays;
import java.util.List;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where staff name the customers whose data leaked, and see who was told. */
@Controller
@RequestMapping("/work/cases/{number}/data-leak/customers")
class NoticePage {

  private final CaseAccess access;
  private final NotifyConcerned notify;
  private final ConcernedBook book;
  private final ProblemWords problems;

  NoticePage(CaseAccess access, NotifyConcerned notify, ConcernedBook book, ProblemWords problems) {
    this.access = access;
    this.notify = notify;
    this.book = book;
    this.problems = problems;
  }

  @GetMapping
  String show(@PathVariable String number, Authentication who, Model model) {
    CaseNumber leak = access.demandRead(who, number);
    List<Concerned> all = book.of(leak);
    model.addAttribute("number", leak.value());
    model.addAttribute("concerned", all);
    model.addAttribute("told", all.stream().filter(Concerned::isTold).count());
    return "dataleaks/concerned";
  }

  /**
   * @param orders numbers, with spaces, commas or lines between
   */
  @PostMapping
  String tell(
      @PathVariable String number,
      @RequestParam(defaultValue = "") String orders,
      @RequestParam(name = "words", defaultValue = "") String said,
      Authentication who,
      RedirectAttributes back) {
    CaseNumber leak = access.demandAct(who, number);
    List<String> named =
        Arrays.stream(orders.split("[\\s,，、]+", -1)).filter(one -> !one.isBlank()).toList();
    try {
      var unused = notify.tell(leak, named, said);
    } catch (Problem refused) {
      Problem here = problems.here(refused);
      back.addFlashAttribute(
          "refused", here.errors().isEmpty() ? here.getMessage() : here.errors().get(0).detail());
      back.addFlashAttribute("orders", orders);
      back.addFlashAttribute("words", said);
    }
    return "redirect:/work/cases/" + leak + "/data-leak/customers";
  }
}
