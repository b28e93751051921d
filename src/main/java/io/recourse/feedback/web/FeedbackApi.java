package io.recourse.feedback.web;

import io.recourse.feedback.Feedback;
import io.recourse.feedback.FeedbackBook.FeedbackOfTeam;
import io.recourse.feedback.Proof;
import io.recourse.feedback.ReadFeedback;
import io.recourse.feedback.Reward;
import io.recourse.feedback.RewardFeedback;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Feedback for the teams of whoever asks, and counted over all. */
@RestController
@Tag(name = "Feedback")
class FeedbackApi {

  private final ReadFeedback feedback;
  private final RewardFeedback reward;

  FeedbackApi(ReadFeedback feedback, RewardFeedback reward) {
    this.feedback = feedback;
    this.reward = reward;
  }

  record Item(
      UUID id,
      String caseNumber,
      String kind,
      Integer score,
      String sort,
      String team,
      String person,
      Instant arrivedAt,
      String readBy,
      Instant readAt,
      Reward reward) {

    static Item of(Feedback one, Reward reward) {
      return new Item(
          one.id(),
          one.number().value(),
          one.kind().name(),
          one.score() == 0 ? null : one.score(),
          one.sort(),
          one.team(),
          one.person(),
          one.arrivedAt(),
          one.readBy(),
          one.readAt(),
          reward);
    }
  }

  /** A list that fits on one page. */
  record Items(List<Item> items, String next) {}

  record Teams(List<FeedbackOfTeam> items, String next) {}

  @GetMapping("/api/v1/feedback")
  @Operation(summary = "Feedback for one's teams, what nobody read yet first")
  Items mine(Authentication who) {
    List<Feedback> items = feedback.of(TeamsOfReader.readBy(who));
    Map<UUID, Reward> rewards = feedback.rewards(items);
    return new Items(items.stream().map(one -> Item.of(one, rewards.get(one.id()))).toList(), null);
  }

  @PostMapping("/api/v1/feedback/{id}/read")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(summary = "Say that an item was read")
  void read(@PathVariable UUID id, Authentication who) {
    feedback.read(id, TeamsOfReader.of(who));
  }

  /** How it proved valuable, and why. */
  record Valued(Proof proof, String why) {}

  @PostMapping("/api/v1/feedback/{id}/reward")
  @ResponseStatus(HttpStatus.CREATED)
  @Operation(summary = "Reward an item that proved valuable, once")
  Reward reward(@PathVariable UUID id, @RequestBody Valued valued, Authentication who) {
    return reward.reward(id, valued.proof(), valued.why(), TeamsOfReader.of(who));
  }

  @GetMapping("/api/v1/reports/feedback")
  @Operation(
      summary = "Feedback of six whole months (UTC) and the running one by team, kind and class")
  Teams counted() {
    return new Teams(feedback.counted(), null);
  }
}
