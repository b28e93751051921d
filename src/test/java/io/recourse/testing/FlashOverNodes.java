package io.recourse.testing;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.util.SerializationUtils;
import org.springframework.web.servlet.DispatcherServlet;
import org.springframework.web.servlet.FlashMap;
import org.springframework.web.servlet.support.SessionFlashMapManager;

/** What one page tells the next may be read by another node: here it is written and read, too. */
@Component(DispatcherServlet.FLASH_MAP_MANAGER_BEAN_NAME)
class FlashOverNodes extends SessionFlashMapManager {

  @Override
  protected void updateFlashMaps(
      List<FlashMap> told, HttpServletRequest request, HttpServletResponse response) {
    super.updateFlashMaps(SerializationUtils.clone(new ArrayList<>(told)), request, response);
  }
}
