package io.recourse.portal.web;

import io.recourse.cases.RatingMarks;
import io.recourse.portal.OneTimeLinks;
import io.recourse.portal.OneTimeLinks.Link;
import io.recourse.portal.OneTimeLinks.Purpose;
import io.recourse.portal.UseLink;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The link in a mail. Looking at it spends nothing, because mail scanners look too; the button
 * spends it, on the one thing it was sent for.
 */
@Controller
@RequestMapping("/portal/link/{token}")
class LinkDoor {

  private final OneTimeLinks links;
  private final UseLink use;
  private final CustomerSignIn signIn;

  LinkDoor(OneTimeLinks links, UseLink use, CustomerSignIn signIn) {
    this.links = links;
    this.use = use;
    this.signIn = signIn;
  }

  @GetMapping
  String look(
      @PathVariable String token, @RequestParam(required = false) Integer score, Model model) {
    Optional<Link> link = links.find(token);
    model.addAttribute("token", token);
    model.addAttribute("score", link.filter(LinkDoor::rates).map(found -> score).orElse(null));
    model.addAttribute("number", link.map(found -> found.number().value()).orElse(null));
    return "portal/link";
  }

  @PostMapping
  String open(
      @PathVariable String token,
      @RequestParam(required = false) Integer score,
      RatingMarks marks,
      Model model,
      HttpServletRequest request,
      HttpServletResponse response) {
    Optional<Link> link = links.find(token);
    if (link.filter(LinkDoor::rates).isPresent()) {
      return rated(link.get(), score, marks, model, response);
    }
    Optional<String> person = link.flatMap(use::open);
    if (person.isEmpty()) {
      return spent(model, response);
    }
    String number = link.get().number().value();
    signIn.forOneCase(person.get(), number, request, response);
    return "redirect:/portal/cases/" + number;
  }

  private String rated(
      Link link, Integer score, RatingMarks marks, Model model, HttpServletResponse response) {
    signIn.forThisRequest(link.person(), link.number().value());
    if (score == null || !use.rate(link, score, marks)) {
      return spent(model, response);
    }
    model.addAttribute("rated", link.number().value());
    return "portal/link";
  }

  private static String spent(Model model, HttpServletResponse response) {
    response.setStatus(410);
    model.addAttribute("spent", true);
    return "portal/link";
  }

  private static boolean rates(Link link) {
    return link.purpose() == Purpose.RATE;
  }
}
