package io.recourse.studio.web;

import io.recourse.studio.Draft;
import io.recourse.studio.DraftReport;
import io.recourse.studio.KnownOfDraft;
import io.recourse.studio.ListModels;
import io.recourse.studio.ModelPart;
import io.recourse.studio.ModelSource;
import io.recourse.studio.OpenModel;
import io.recourse.studio.OwnForms;
import io.recourse.web.DrawnWords;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The list of models, and one model in the editor. */
@Controller
@RequestMapping("/studio")
@PreAuthorize(Owners.AND_LEADS)
class StudioPage {

  private final ListModels list;
  private final OpenModel open;
  private final StudioIsland island;
  private final DraftReport report;
  private final KnownOfDraft known;
  private final List<OwnForms> ownForms;
  private final List<ModelPart> parts;
  private final DrawnWords words;

  StudioPage(
      ListModels list,
      OpenModel open,
      StudioIsland island,
      DraftReport report,
      KnownOfDraft known,
      List<OwnForms> ownForms,
      List<ModelPart> parts,
      DrawnWords words) {
    this.report = report;
    this.known = known;
    this.words = words;
    this.ownForms = List.copyOf(ownForms);
    this.parts = List.copyOf(parts);
    this.list = list;
    this.open = open;
    this.island = island;
  }

  @GetMapping
  String list(Locale locale, Model page) {
    page.addAttribute("models", list.deployed());
    page.addAttribute("drafts", list.drafts());
    return "studio/models";
  }

  @GetMapping(path = "/models/{key}", params = "!draft")
  String version(
      @PathVariable String key,
      @RequestParam(required = false) Integer version,
      Locale locale,
      HttpServletRequest request,
      Model page) {
    ModelSource source = open.open(key, version);
    int newest = version == null ? source.version() : open.open(key, null).version();
    page.addAttribute("name", words.say(source.name(), locale));
    page.addAttribute("shown", source.version());
    page.addAttribute("earlier", source.version() < newest);
    page.addAttribute("mayGoBackAlone", request.isUserInRole("LEAD"));
    page.addAttribute("island", island.ofVersion(source, newest, locale));
    return model(
        new ModelPart.Open(source.key(), source.kind(), source.version(), null), request, page);
  }

  @GetMapping(path = "/models/{key}", params = "draft")
  String draft(
      @PathVariable String key,
      @RequestParam("draft") UUID id,
      Locale locale,
      HttpServletRequest request,
      Model page) {
    Draft draft = open.draft(id);
    page.addAttribute("name", words.say(draft.name(), locale));
    page.addAttribute("draft", draft);
    page.addAttribute("island", island.ofDraft(draft, locale));
    page.addAttribute("reportAt", report.place(draft).orElse(null));
    page.addAttribute("report", report.of(draft).orElse(null));
    page.addAttribute("untested", known.isUntested(draft));
    page.addAttribute("own", draft.isBy(request.getRemoteUser()));
    return model(new ModelPart.Open(draft.key(), draft.kind(), null, draft), request, page);
  }

  private String model(ModelPart.Open open, HttpServletRequest request, Model page) {
    page.addAttribute("mayWrite", request.isUserInRole("OWNER"));
    page.addAttribute("key", open.key());
    page.addAttribute("kind", open.kind().name());
    page.addAttribute("versions", list.versions(open.key()));
    page.addAttribute("ownForms", ownForms.stream().filter(one -> one.own(open.key())).toList());
    page.addAttribute("open", open);
    page.addAttribute("parts", parts.stream().filter(part -> part.shows(open)).toList());
    return "studio/model";
  }
}
