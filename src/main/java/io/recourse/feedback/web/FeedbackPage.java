package io.recourse.feedback.web;

import io.recourse.common.Problem;
import io.recourse.feedback.Feedback;
import io.recourse.feedback.OfferProofs;
import io.recourse.feedback.Proof;
import io.recourse.feedback.ReadFeedback;
import io.recourse.feedback.Reward;
import io.recourse.feedback.RewardFeedback;
import io.recourse.web.ProblemWords;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where people read what customers said that is for their teams, and reward what helped. */
@Controller
@RequestMapping("/work/feedback")
class FeedbackPage {

  private final ReadFeedback feedback;
  private final RewardFeedback reward;
  private final OfferProofs proofs;
  private final ProblemWords words;

  FeedbackPage(
      ReadFeedback feedback, RewardFeedback reward, OfferProofs proofs, ProblemWords words) {
    this.feedback = feedback;
    this.reward = reward;
    this.proofs = proofs;
    this.words = words;
  }

  @GetMapping
  String mine(Authentication who, Model model) {
    Set<String> teams = TeamsOfReader.of(who);
    List<Feedback> items = feedback.of(TeamsOfReader.readBy(who));
    Map<UUID, Reward> rewards = feedback.rewards(items);
    model.addAttribute("items", items);
    model.addAttribute("rewards", rewards);
    model.addAttribute(
        "proofs",
        proofs.of(items.stream().filter(one -> !rewards.containsKey(one.id())).toList(), teams));
    return "feedback/list";
  }

  @PostMapping("/{id}/read")
  String read(@PathVariable UUID id, Authentication who) {
    feedback.read(id, TeamsOfReader.of(who));
    return "redirect:/work/feedback";
  }

  @PostMapping("/{id}/reward")
  String reward(
      @PathVariable UUID id,
      @RequestParam(required = false) Proof proof,
      @RequestParam(required = false) String why,
      Authentication who,
      HttpServletResponse response,
      Model model) {
    try {
      var unused = reward.reward(id, proof, why, TeamsOfReader.of(who));
      return "redirect:/work/feedback";
    } catch (Problem refused) {
      response.setStatus(refused.kind().status());
      Problem here = words.here(refused);
      model.addAttribute(
          "refused", here.errors().isEmpty() ? here.getMessage() : here.errors().get(0).detail());
      model.addAttribute("refusedAt", id);
      model.addAttribute("typed", why);
      model.addAttribute("chosen", proof);
      return mine(who, model);
    }
  }
}
