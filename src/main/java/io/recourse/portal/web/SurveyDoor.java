package io.recourse.portal.web;

import io.recourse.common.Problem;
import io.recourse.common.Problem.FieldError;
import io.recourse.visits.AnswerSurvey;
import io.recourse.visits.SurveyLinks;
import io.recourse.visits.SurveyLinks.Asked;
import io.recourse.web.ProblemWords;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/**
 * A survey, entered by one tap in a mail. Looking at it answers nothing, because mail scanners look
 * too; the button does. It can be answered again: the latest answer counts.
 */
@Controller
@RequestMapping("/portal/survey/{token}")
class SurveyDoor {

  private static final String PAGE = "portal/survey";

  private final SurveyLinks links;
  private final AnswerSurvey answer;
  private final CustomerSignIn signIn;
  private final ProblemWords words;
  private final Clock clock;

  SurveyDoor(
      SurveyLinks links,
      AnswerSurvey answer,
      CustomerSignIn signIn,
      ProblemWords words,
      Clock clock) {
    this.links = links;
    this.answer = answer;
    this.signIn = signIn;
    this.words = words;
    this.clock = clock;
  }

  @GetMapping
  String look(
      @PathVariable String token,
      @ModelAttribute("form") SurveyForm form,
      HttpServletResponse response,
      Model model) {
    Optional<Asked> asked = links.read(token);
    return asked.isEmpty() ? old(response, model) : show(token, asked.get(), List.of(), model);
  }

  @PostMapping
  String send(
      @PathVariable String token,
      @ModelAttribute("form") SurveyForm form,
      HttpServletResponse response,
      Model model) {
    Optional<Asked> asked = links.read(token);
    if (asked.isEmpty()) {
      return old(response, model);
    }
    signIn.forThisRequest(asked.get().person(), asked.get().number().value());
    try {
      model.addAttribute(
          "heard", answer.answer(asked.get().number(), form.answer(clock.instant())));
      return show(token, asked.get(), List.of(), model);
    } catch (Problem refused) {
      response.setStatus(refused.kind().status());
      Problem here = words.here(refused);
      if (here.errors().isEmpty()) {
        model.addAttribute("refused", here.getMessage());
      }
      return show(token, asked.get(), here.errors(), model);
    }
  }

  private static String show(String token, Asked asked, List<FieldError> errors, Model model) {
    model.addAttribute("token", token);
    model.addAttribute("number", asked.number().value());
    model.addAttribute("errors", errors);
    return PAGE;
  }

  private static String old(HttpServletResponse response, Model model) {
    response.setStatus(410);
    model.addAttribute("errors", List.of());
    return PAGE;
  }
}
