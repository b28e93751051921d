package io.recourse.complaints.web;

import io.recourse.cases.CaseAccess;
import io.recourse.complaints.AnswerComplaint;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** The customer says on the portal what they say to the outcome. */
@Controller
@RequestMapping("/portal/cases/{number}/complaint")
class AnswerOnPortal {

  private final CaseAccess access;
  private final AnswerComplaint answer;

  AnswerOnPortal(CaseAccess access, AnswerComplaint answer) {
    this.access = access;
    this.answer = answer;
  }

  @PostMapping("/accept")
  String accept(@PathVariable String number, Authentication customer) {
    answer.accept(access.demandAct(customer, number));
    return "redirect:/portal/cases/" + number;
  }
}
