package io.recourse.units.web;

import io.recourse.common.Problem;
import io.recourse.common.Problem.FieldError;
import io.recourse.units.FindUnit;
import io.recourse.units.RegisterUnit;
import io.recourse.units.SeenUnits;
import io.recourse.units.Unit;
import io.recourse.units.UnitPart;
import io.recourse.web.ProblemWords;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** A customer's own units, the form that registers one, and a unit's history for both sides. */
@Controller
class UnitPages {

  static final String PATH = "/portal/units";

  private final SeenUnits seen;
  private final FindUnit units;
  private final RegisterUnit register;
  private final List<UnitPart> parts;
  private final ProblemWords words;

  UnitPages(
      SeenUnits seen,
      FindUnit units,
      RegisterUnit register,
      List<UnitPart> parts,
      ProblemWords words) {
    this.seen = seen;
    this.units = units;
    this.register = register;
    this.parts = parts;
    this.words = words;
  }

  /** A part of another feature, with its facts. */
  public record Shown(String fragment, Object facts) {}

  /** As it was filled in. */
  record Form(String serial, String sku, String boughtOn, String country) {

    RegisterUnit.Told told() {
      return new RegisterUnit.Told(serial, blankToNull(sku), day(), blankToNull(country));
    }

    private LocalDate day() {
      try {
        return blankToNull(boughtOn) == null ? null : LocalDate.parse(boughtOn.strip());
      } catch (DateTimeParseException e) {
        throw Problem.invalid("/boughtOn", "unit.boughtOn");
      }
    }

    private static String blankToNull(String text) {
      return text == null || text.isBlank() ? null : text.strip();
    }
  }

  @GetMapping(PATH)
  String mine(Authentication customer, Model model) {
    return show(customer, new Form(null, null, null, null), List.of(), model);
  }

  @PostMapping(PATH)
  String register(
      @ModelAttribute("form") Form form,
      Authentication customer,
      HttpServletResponse response,
      Model model) {
    try {
      Unit unit = register.register(customer.getName(), form.told());
      model.asMap().clear();
      return "redirect:"
          + PATH
          + "/"
          + org.springframework.web.util.UriUtils.encodePathSegment(
              unit.serial().value(), java.nio.charset.StandardCharsets.UTF_8);
    } catch (Problem refused) {
      response.setStatus(refused.kind().status());
      Problem here = words.here(refused);
      List<FieldError> said =
          here.errors().isEmpty() ? List.of(new FieldError("/", here.getMessage())) : here.errors();
      return show(customer, form, said, model);
    }
  }

  @GetMapping(PATH + "/{serial}")
  String own(@PathVariable String serial, Authentication customer, Model model) {
    return unit(serial, customer, model, "/portal/cases/", PATH, PATH);
  }

  @GetMapping("/work/units/{serial}")
  String forStaff(@PathVariable String serial, Authentication staff, Model model) {
    return unit(serial, staff, model, "/work/cases/", "/work/cases", "/work/units");
  }

  private String unit(
      String serial,
      Authentication who,
      Model model,
      String toCases,
      String back,
      String warranties) {
    Unit unit = seen.demand(serial, who);
    model.addAttribute("unit", seen.facts(unit, who));
    model.addAttribute("story", seen.story(unit, who));
    model.addAttribute("parts", parts.stream().flatMap(part -> shown(part, unit)).toList());
    model.addAttribute("toCases", toCases);
    model.addAttribute("back", back);
    model.addAttribute("warranties", warranties);
    return "units/unit";
  }

  private static Stream<Shown> shown(UnitPart part, Unit unit) {
    return part.of(unit).stream().map(facts -> new Shown(part.fragment(), facts));
  }

  private String show(Authentication customer, Form form, List<FieldError> errors, Model model) {
    model.addAttribute("units", units.of(customer.getName()));
    model.addAttribute("form", form);
    model.addAttribute("errors", errors);
    return "units/mine";
  }
}
