package io.recourse.staff.web;

import io.recourse.common.Problem;
import io.recourse.common.Problem.FieldError;
import io.recourse.staff.SetPassword;
import io.recourse.web.AttemptLimit;
import io.recourse.web.AttemptLimit.Attempt;
import io.recourse.web.AttemptLimit.Door;
import io.recourse.web.ProblemWords;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where people set their own password. Every session of theirs ends with the old one. */
@Controller
class PasswordPages {

  private final SetPassword passwords;
  private final AttemptLimit limit;
  private final ProblemWords words;

  PasswordPages(SetPassword passwords, AttemptLimit limit, ProblemWords words) {
    this.passwords = passwords;
    this.limit = limit;
    this.words = words;
  }

  @GetMapping("/set-password/{token}")
  String look(@PathVariable String token, Model model, HttpServletResponse response) {
    return form(token, model, response);
  }

  @PostMapping("/set-password/{token}")
  String set(
      @PathVariable String token,
      @RequestParam(defaultValue = "") String password,
      Model model,
      HttpServletResponse response) {
    try {
      passwords.byLink(token, password);
      return "redirect:/sign-in?changed";
    } catch (Problem refused) {
      refuse(refused, model, response);
      return form(token, model, response);
    }
  }

  @GetMapping("/work/password")
  String own() {
    return "staff/password";
  }

  @PostMapping("/work/password")
  String change(
      @RequestParam(defaultValue = "") String now,
      @RequestParam(defaultValue = "") String password,
      Principal signedIn,
      Model model,
      HttpServletRequest request,
      HttpServletResponse response) {
    try {
      Attempt attempt =
          limit
              .begin(Door.STAFF, request.getRemoteAddr(), signedIn.getName())
              .orElseThrow(() -> Problem.of(Problem.Kind.TOO_MANY, "access.tooManyWrong"));
      passwords.own(signedIn.getName(), now, password);
      attempt.succeeded();
      return "redirect:/sign-in?changed";
    } catch (Problem refused) {
      refuse(refused, model, response);
      return own();
    }
  }

  /** A refusal in one line. */
  static String told(Problem refused) {
    return refused.errors().isEmpty()
        ? refused.getMessage()
        : refused.errors().stream().map(FieldError::detail).collect(Collectors.joining(" "));
  }

  private void refuse(Problem refused, Model model, HttpServletResponse response) {
    response.setStatus(refused.kind().status());
    model.addAttribute("refused", told(words.here(refused)));
  }

  private String form(String token, Model model, HttpServletResponse response) {
    passwords
        .ownerOf(token)
        .ifPresentOrElse(
            name -> model.addAttribute("name", name),
            () -> response.setStatus(Problem.Kind.NOT_FOUND.status()));
    model.addAttribute("token", token);
    return "staff/set-password";
  }
}
