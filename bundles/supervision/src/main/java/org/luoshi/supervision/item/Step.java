package org.luoshi.supervision.item;

import static org.luoshi.supervision.item.ItemState.CLOSED;
import static org.luoshi.supervision.item.ItemState.CLOSURE_REQUESTED;
import static org.luoshi.supervision.item.ItemState.DISPATCHED;
import static org.luoshi.supervision.item.ItemState.DRAFT;
import static org.luoshi.supervision.item.ItemState.EXTENSION_REQUESTED;
import static org.luoshi.supervision.item.ItemState.IN_PROGRESS;
import static org.luoshi.supervision.item.ItemState.LEADER_REVIEW;
import static org.luoshi.supervision.item.ItemState.LONG_TERM;
import static org.luoshi.supervision.item.ItemState.PENDING_APPROVAL;
import static org.luoshi.supervision.item.ItemState.RECEIVED;
import static org.luoshi.supervision.item.ItemState.REGISTERED;
import static org.luoshi.supervision.item.ItemState.RETURN_REQUESTED;
import static org.luoshi.supervision.item.ItemState.SUSPENDED;
import static org.luoshi.supervision.item.ItemState.VERIFYING;
import static org.luoshi.supervision.item.ItemState.WRITTEN_OFF;

import java.util.Set;

/** Everything that can be done to an item (办理步骤): from which states, with which permission, standing where. */
public enum Step {
    /** 提交立项审批. */
    SUBMIT("register", Side.ANY, DRAFT),
    /** 批准立项: the number is given. */
    APPROVE("approve", Side.ANY, PENDING_APPROVAL),
    /** 退回修改. */
    DECLINE("approve", Side.ANY, PENDING_APPROVAL),
    /** 交办. */
    DISPATCH("dispatch", Side.ANY, REGISTERED),
    /** 签收. */
    RECEIVE("handle", Side.LEAD, DISPATCHED),
    /** 开始办理. */
    START("handle", Side.LEAD, RECEIVED),
    /** 反馈. */
    FEEDBACK("handle", Side.LEAD, RECEIVED, IN_PROGRESS, EXTENSION_REQUESTED, LONG_TERM),
    /** 处室负责人审签反馈. */
    SIGN_FEEDBACK("sign", Side.LEAD, IN_PROGRESS, EXTENSION_REQUESTED, LONG_TERM, CLOSURE_REQUESTED, VERIFYING),
    /** 分解任务. */
    ADD_SUB_TASK("handle", Side.LEAD, RECEIVED, IN_PROGRESS, EXTENSION_REQUESTED, LONG_TERM),
    /** 完成子任务. */
    FINISH_SUB_TASK("handle", Side.TAKING_PART, RECEIVED, IN_PROGRESS, EXTENSION_REQUESTED, LONG_TERM),
    /** 催办. */
    URGE("urge", Side.ANY, DISPATCHED, RECEIVED, IN_PROGRESS, EXTENSION_REQUESTED, LONG_TERM),
    /** 记录催办结果. */
    RECORD_URGE_RESULT(
            "urge",
            Side.ANY,
            DISPATCHED,
            RECEIVED,
            IN_PROGRESS,
            EXTENSION_REQUESTED,
            RETURN_REQUESTED,
            CLOSURE_REQUESTED,
            VERIFYING,
            LONG_TERM),
    /** 申请延期. */
    REQUEST_EXTENSION("handle", Side.LEAD, RECEIVED, IN_PROGRESS),
    /** 批准延期. */
    GRANT_EXTENSION("extend-approve", Side.INDEPENDENT, EXTENSION_REQUESTED),
    /** 不同意延期. */
    REFUSE_EXTENSION("extend-approve", Side.INDEPENDENT, EXTENSION_REQUESTED),
    /** 申请办结. */
    REQUEST_CLOSURE("handle", Side.LEAD, IN_PROGRESS, LONG_TERM),
    /** 开始核查. */
    BEGIN_VERIFICATION("verify", Side.INDEPENDENT, CLOSURE_REQUESTED),
    /** 核查通过，办结. */
    PASS("verify", Side.INDEPENDENT, VERIFYING),
    /** 退回重办. */
    RETURN_FOR_REWORK("verify", Side.INDEPENDENT, VERIFYING),
    /** 报领导阅示. */
    REPORT_TO_LEADER("close", Side.ANY, CLOSED),
    /** 批示续办，再交办. */
    INSTRUCT_AGAIN("close", Side.ANY, LEADER_REVIEW),
    /** 销号. */
    WRITE_OFF("write-off", Side.INDEPENDENT, LEADER_REVIEW),
    /** 归档. */
    ARCHIVE("write-off", Side.ANY, WRITTEN_OFF),
    /** 申请退办. */
    REQUEST_RETURN("handle", Side.LEAD, DISPATCHED, RECEIVED),
    /** 不同意退办. */
    REFUSE_RETURN("dispatch", Side.ANY, RETURN_REQUESTED),
    /** 改派. */
    REASSIGN("dispatch", Side.ANY, DISPATCHED, RECEIVED, RETURN_REQUESTED),
    /** 中止. */
    SUSPEND("dispatch", Side.ANY, REGISTERED, DISPATCHED, RECEIVED, IN_PROGRESS, LONG_TERM),
    /** 恢复办理. */
    RESUME("dispatch", Side.ANY, SUSPENDED),
    /** 并案. */
    MERGE("dispatch", Side.ANY, REGISTERED, DISPATCHED, RECEIVED, IN_PROGRESS),
    /** 转长期坚持. */
    MAKE_LONG_TERM("dispatch", Side.ANY, RECEIVED, IN_PROGRESS),
    /** 撤销立项. */
    ANNUL("approve", Side.ANY, REGISTERED, DISPATCHED, RECEIVED, IN_PROGRESS, SUSPENDED);

    private final String permission;
    private final Side side;
    private final Set<ItemState> from;

    Step(String verb, Side side, ItemState... from) {
        this.permission = "supervision." + verb;
        this.side = side;
        this.from = Set.of(from);
    }

    public String permission() {
        return permission;
    }

    public Side side() {
        return side;
    }

    public Set<ItemState> from() {
        return from;
    }
}
