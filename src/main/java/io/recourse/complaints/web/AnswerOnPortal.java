package io.recourse.complaints.web;

import io.recourse.cases.CaseAccess;
import io.recourse.common.CaseNumber;
import io.recourse.common.Problem;
import io.recourse.complaints.AnswerComplaint;
import io.recourse.complaints.DisputeComplaint;
import io.recourse.web.ProblemWords;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The customer says on the portal what they say to the outcome. */
@Controller
@RequestMapping("/portal/cases/{number}/complaint")
class AnswerOnPortal {

  private final CaseAccess access;
  private final AnswerComplaint answer;
  private final DisputeComplaint dispute;
  private final SumAsked sums;
  private final ProblemWords problems;

  AnswerOnPortal(
      CaseAccess access,
      AnswerComplaint answer,
      DisputeComplaint dispute,
      SumAsked sums,
      ProblemWords problems) {
    this.problems = problems;
    this.access = access;
    this.answer = answer;
    this.dispute = dispute;
    this.sums = sums;
  }

  @PostMapping("/accept")
  String accept(@PathVariable String number, Authentication customer) {
    answer.accept(access.demandAct(customer, number));
    return back(number);
  }

  /**
   * @param sum as it was typed; blank for none
   */
  @PostMapping("/counter")
  String counter(
      @PathVariable String number,
      @RequestParam(defaultValue = "") String sum,
      @RequestParam(required = false) String words,
      Authentication customer,
      RedirectAttributes back) {
    CaseNumber own = access.demandAct(customer, number);
    try {
      answer.counter(own, sum.isBlank() ? null : sums.typed(own, sum), words);
    } catch (Problem wrong) {
      if (wrong.errors().isEmpty()) {
        throw wrong;
      }
      back.addFlashAttribute("counterWrong", problems.here(wrong).errors());
      back.addFlashAttribute("counterSum", sum);
      back.addFlashAttribute("counterWords", words);
    }
    return back(number);
  }

  @PostMapping("/reject")
  String reject(
      @PathVariable String number,
      @RequestParam(required = false) String words,
      Authentication customer) {
    answer.reject(access.demandAct(customer, number), words);
    return back(number);
  }

  @PostMapping("/statement")
  String state(
      @PathVariable String number,
      @RequestParam(required = false) String words,
      Authentication customer) {
    dispute.state(access.demandAct(customer, number), words);
    return back(number);
  }

  private static String back(String number) {
    return "redirect:/portal/cases/" + number;
  }
}
