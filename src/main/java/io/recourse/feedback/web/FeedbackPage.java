package io.recourse.feedback.web;

import io.recourse.feedback.ReadFeedback;
import java.util.UUID;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Where people read what customers said that is for their teams. */
@Controller
@RequestMapping("/work/feedback")
class FeedbackPage {

  private final ReadFeedback feedback;

  FeedbackPage(ReadFeedback feedback) {
    this.feedback = feedback;
  }

  @GetMapping
  String mine(Authentication who, Model model) {
    model.addAttribute("items", feedback.of(TeamsOfReader.of(who)));
    return "feedback/list";
  }

  @PostMapping("/{id}/read")
  String read(@PathVariable UUID id, Authentication who) {
    feedback.read(id, TeamsOfReader.of(who));
    return "redirect:/work/feedback";
  }
}
