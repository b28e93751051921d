package io.recourse.visits.web;

import io.recourse.visits.ContactWish;
import io.recourse.visits.SayContactWish;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A customer says whether, how and when they want to be asked how it went. */
@Controller
@RequestMapping(AskMe.PATH)
class AskMe {

  static final String PATH = "/portal/visits";

  private final SayContactWish wishes;

  AskMe(SayContactWish wishes) {
    this.wishes = wishes;
  }

  @GetMapping
  String show(@RequestParam(required = false) boolean saved, Authentication customer, Model model) {
    model.addAttribute("wish", wishes.of(customer.getName()));
    model.addAttribute("ways", ContactWish.Way.values());
    model.addAttribute("saved", saved);
    return "visits/wish";
  }

  @PostMapping
  String say(
      @RequestParam ContactWish.Way way,
      @RequestParam int fromHour,
      @RequestParam int toHour,
      Authentication customer) {
    wishes.say(customer.getName(), new ContactWish(way, fromHour, toHour));
    return "redirect:" + PATH + "?saved=true";
  }
}
