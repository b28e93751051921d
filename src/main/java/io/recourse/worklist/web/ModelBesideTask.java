package io.recourse.worklist.web;

import io.recourse.web.DrawnWords;
import io.recourse.worklist.ShowModel;
import java.time.Clock;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.http.MediaType;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.ResponseBody;

/** "You are here": the model with the step of the task marked, fetched once it comes in sight. */
@Controller
class ModelBesideTask {

  private final ShowModel models;
  private final MessageSource words;
  private final Clock clock;

  ModelBesideTask(ShowModel models, MessageSource words, Clock clock) {
    this.models = models;
    this.words = words;
    this.clock = clock;
  }

  @GetMapping("/work/tasks/{id}/model")
  String model(Authentication signedIn, @PathVariable String id, Locale locale, Model model) {
    model.addAttribute("place", models.place(id, SignedInWorker.of(signedIn)));
    model.addAttribute("taskId", id);
    model.addAttribute("wording", new TaskWording(words, locale, clock.instant()));
    return "worklist/model :: model";
  }

  @GetMapping(path = "/work/tasks/{id}/model.bpmn", produces = MediaType.APPLICATION_XML_VALUE)
  @ResponseBody
  String xml(Authentication signedIn, @PathVariable String id, Locale reader) {
    return new DrawnWords(words).inModel(models.xml(id, SignedInWorker.of(signedIn)), reader);
  }
}
