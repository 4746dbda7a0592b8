package org.orderly.portal;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Where people arrive after sign-in. */
@Controller
class HomePage {

  @GetMapping("/")
  String show() {
    return "home";
  }
}
