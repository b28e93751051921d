package io.recourse.web.pages;

import io.recourse.web.security.Rights;
import java.util.Arrays;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * The places staff go to, in menus. Shown to a reader is what the table of rights lets them open; a
 * list that all may read but few work on is shown to those who may do its act.
 */
@Component("navigation")
public class Navigation {

  /** A place as its reader sees it: where it is, the key of its name, whether they are there. */
  public record Link(String path, String title, boolean current) {}

  /** Places of one matter; a menu without a title stands open in the bar. */
  public record Menu(String title, List<Link> links) {

    /** Whether the page somebody reads is one of its places. */
    public boolean holdsReader() {
      return links.stream().anyMatch(Link::current);
    }
  }

  private record Place(String path, String title, String method, String act) {

    Link seenFrom(String here) {
      boolean below = here.startsWith(path.equals("/work") ? "/work/tasks/" : path + "/");
      return new Link(path, title, here.equals(path) || below);
    }
  }

  private record Matter(String title, List<Place> places) {}

  private static final List<Matter> MATTERS =
      List.of(
          matter(
              "",
              place("/work", "layout.tasks"),
              place("/work/cases", "layout.cases"),
              place("/work/board", "board.title"),
              place("/work/own", "prompts.title"),
              place("/work/inbox", "inbox.title"),
              place("/work/hotline", "hotline.title"),
              place("/studio", "layout.studio"),
              place("/audit", "layout.audit")),
          matter(
              "layout.menu.watch",
              place("/work/chats", "chat.desk"),
              place("/work/incidents", "incident.title", "/work/incidents"),
              place("/work/improvements", "improvement.title"),
              place("/work/praise", "praise.title"),
              place("/work/feedback", "feedback.title"),
              place("/work/recalls", "recalls.title"),
              place("/work/site-visits", "siteVisit.list", "/work/site-visits"),
              place("/work/visit-slots", "slots.title"),
              place("/work/loan-devices", "loanDevices.title", "/work/loan-devices"),
              place("/work/remote-checks", "checks.title", "/work/remote-checks"),
              place("/work/upgrades", "upgrade.title", "/work/upgrades")),
          matter(
              "layout.menu.reports",
              place("/work/headlines", "headline.title"),
              place("/work/lead-times", "leadtime.title"),
              place("/work/return-reasons", "defects.title"),
              place("/work/return-rate", "defects.rateTitle"),
              place("/work/complaint-rate", "complaint.rate.title"),
              place("/work/deviations", "deviation.title"),
              place("/work/visits", "visits.title"),
              place("/work/carrier-claims", "carrierClaims.title"),
              place("/work/supplier-claims", "supplierClaims.title")),
          matter(
              "layout.menu.people",
              place("/work/library", "models.title"),
              place("/work/departments", "department.title"),
              place("/work/responsibilities", "responsible.title"),
              place("/work/absences", "absences.title"),
              place("/work/skills", "skills.title"),
              place("/work/visit-team", "visitTeam.title"),
              place("/work/calendars", "calendars.title", "/work/calendars/hours"),
              place("/work/staff", "staff.title")),
          matter(
              "layout.menu.shop",
              place("/work/imports", "layout.imports", "/work/imports"),
              place("/work/product-stages", "stages.title", "/work/product-stages"),
              place("/work/member-levels", "members.title", "/work/member-levels"),
              place("/work/wordings", "wordings.title", "/work/wordings"),
              place("/work/care-plans", "careplans.title", "/work/care-plans"),
              place("/work/events", "feed.title")));

  private final Rights rights;

  Navigation(Rights rights) {
    this.rights = rights;
  }

  /** The menus of whoever reads the page at this address; none is empty. */
  public List<Menu> menus(String here) {
    return MATTERS.stream()
        .map(matter -> new Menu(matter.title(), links(matter, here)))
        .filter(menu -> !menu.links().isEmpty())
        .toList();
  }

  private List<Link> links(Matter matter, String here) {
    return matter.places().stream()
        .filter(place -> rights.may(place.method(), place.act()))
        .map(place -> place.seenFrom(here == null ? "" : here))
        .toList();
  }

  private static Matter matter(String title, Place... places) {
    return new Matter(title, Arrays.asList(places));
  }

  private static Place place(String path, String title) {
    return new Place(path, title, "GET", path);
  }

  private static Place place(String path, String title, String act) {
    return new Place(path, title, "POST", act);
  }
}
