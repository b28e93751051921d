package io.recourse.studio.web;

import io.recourse.assignment.People;
import io.recourse.studio.Comment;
import io.recourse.studio.CommentOnDraft;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What owners and leads say about elements of a draft. */
@RestController
@RequestMapping("/api/v1/models/drafts/{id}/comments")
@PreAuthorize(Owners.AND_LEADS)
class CommentsApi {

  private final CommentOnDraft comments;
  private final People people;

  CommentsApi(CommentOnDraft comments, People people) {
    this.people = people;
    this.comments = comments;
  }

  record Said(String element, String words) {}

  record Answer(String words) {}

  /** {@code people}: shown names of those who said or resolved something, by their accounts. */
  record All(List<Comment> items, Map<String, String> people) {}

  @GetMapping
  All all(@PathVariable UUID id) {
    List<Comment> said = comments.of(id);
    Map<String, String> names = new TreeMap<>(people.names());
    names.keySet().retainAll(said.stream().flatMap(CommentsApi::hands).toList());
    return new All(said, names);
  }

  private static Stream<String> hands(Comment said) {
    return Stream.of(said.author(), said.resolvedBy()).filter(Objects::nonNull);
  }

  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  Comment say(@PathVariable UUID id, @RequestBody Said said) {
    return comments.say(id, said.element(), said.words());
  }

  @PostMapping("/{comment}/answers")
  @ResponseStatus(HttpStatus.CREATED)
  Comment answer(@PathVariable UUID id, @PathVariable UUID comment, @RequestBody Answer answer) {
    return comments.answer(id, comment, answer.words());
  }

  @PostMapping("/{comment}/resolve")
  Comment resolve(@PathVariable UUID id, @PathVariable UUID comment) {
    return comments.resolve(id, comment);
  }
}
