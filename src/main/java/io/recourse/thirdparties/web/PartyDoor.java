package io.recourse.thirdparties.web;

import io.recourse.common.Problem;
import io.recourse.thirdparties.AnswerAsParty;
import io.recourse.thirdparties.PartyLinks;
import io.recourse.thirdparties.PartyTask;
import io.recourse.web.ProblemWords;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Where a third party answers, by a link from its mail and without an account. A link that is
 * forged, too old or used, or whose case is over, shows nothing.
 */
@Controller
@RequestMapping("/partner/{token}")
class PartyDoor {

  private static final String PAGE = "thirdparties/answer";

  private final PartyLinks links;
  private final AnswerAsParty answer;
  private final ProblemWords problems;

  PartyDoor(PartyLinks links, AnswerAsParty answer, ProblemWords problems) {
    this.links = links;
    this.answer = answer;
    this.problems = problems;
  }

  @GetMapping
  String look(@PathVariable String token, HttpServletResponse response, Model model) {
    Optional<PartyTask> asked = open(token);
    return asked.isEmpty() ? over(response) : show(token, asked.get(), model);
  }

  @PostMapping
  String send(
      @PathVariable String token,
      @RequestParam(name = "answer", defaultValue = "") String words,
      HttpServletResponse response,
      Model model) {
    Optional<PartyTask> asked = open(token);
    if (asked.isEmpty()) {
      return over(response);
    }
    try {
      answer.answer(asked.get().id(), words);
      model.addAttribute("thanked", true);
      return PAGE;
    } catch (Problem refused) {
      response.setStatus(refused.kind().status());
      Problem here = problems.here(refused);
      model.addAttribute(
          "refused", here.errors().isEmpty() ? here.getMessage() : here.errors().get(0).detail());
      model.addAttribute("typed", words);
      return show(token, asked.get(), model);
    }
  }

  private Optional<PartyTask> open(String token) {
    return links.read(token).flatMap(answer::open);
  }

  private static String show(String token, PartyTask asked, Model model) {
    model.addAttribute("token", token);
    model.addAttribute("asked", asked);
    return PAGE;
  }

  private static String over(HttpServletResponse response) {
    response.setStatus(HttpStatus.GONE.value());
    return PAGE;
  }
}
