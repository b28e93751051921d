package io.recourse.calendars.web;

import io.recourse.calendars.CalendarBook;
import io.recourse.calendars.KeepCalendar;
import io.recourse.calendars.RunningOut;
import io.recourse.common.Problem;
import io.recourse.staff.Account;
import io.recourse.web.ProblemWords;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** The page on which calendars are read and kept; what was typed stays there when refused. */
@Controller
@RequestMapping("/work/calendars")
class CalendarsPage {

  private final CalendarBook book;
  private final KeepCalendar keep;
  private final RunningOut runningOut;
  private final ProblemWords words;

  CalendarsPage(CalendarBook book, KeepCalendar keep, RunningOut runningOut, ProblemWords words) {
    this.book = book;
    this.keep = keep;
    this.runningOut = runningOut;
    this.words = words;
  }

  @GetMapping
  String list(Model model) {
    model.addAttribute("texts", book.texts());
    model.addAttribute("book", book);
    model.addAttribute("runsOut", runningOut.soon());
    model.addAttribute("teams", Account.TEAMS);
    return "calendars/list";
  }

  @PostMapping("/hours")
  String hours(
      @RequestParam String team,
      @RequestParam String country,
      @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate from,
      @RequestParam(defaultValue = "") String text,
      @RequestParam(required = false) MultipartFile file,
      Model model,
      HttpServletResponse response) {
    return after(
        "hours",
        model,
        response,
        () -> keep.hours(team, country.strip(), from, CalendarUpload.text(text, file)));
  }

  @PostMapping("/days")
  String days(
      @RequestParam String country,
      @RequestParam int year,
      @RequestParam(defaultValue = "") String text,
      @RequestParam(required = false) MultipartFile file,
      Model model,
      HttpServletResponse response) {
    return after(
        "days",
        model,
        response,
        () -> keep.days(country.strip(), year, CalendarUpload.text(text, file)));
  }

  private String after(
      String form, Model model, HttpServletResponse response, Supplier<UUID> change) {
    try {
      return "redirect:/studio/texts/drafts/" + change.get();
    } catch (Problem refused) {
      response.setStatus(refused.kind().status());
      model.addAttribute("refused", words.here(refused).getMessage());
      model.addAttribute("refusedForm", form);
      return list(model);
    }
  }
}
