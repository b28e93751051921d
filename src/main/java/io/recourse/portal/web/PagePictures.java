package io.recourse.portal.web;

import io.recourse.orders.ArticlePictures;
import io.recourse.web.ContentPolicy;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Collection;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Puts the pictures of articles on a page and lets the page load them. */
@Component
class PagePictures {

  private final ArticlePictures pictures;

  PagePictures(ArticlePictures pictures) {
    this.pictures = pictures;
  }

  void show(Collection<String> skus, Model model, HttpServletResponse response) {
    Map<String, String> found = pictures.of(skus);
    model.addAttribute("pictures", found);
    ContentPolicy.allow(response, found.values());
  }
}
